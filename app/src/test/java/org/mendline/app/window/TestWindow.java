package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.mendline.app.clinic.Clinic;
import org.mendline.app.window.shell.Surroundings;
import org.mendline.app.window.shell.WindowLook;
import org.mendline.app.window.shell.Workstation;
import org.mendline.app.window.task.ImmediateTaskRunner;
import org.mendline.app.window.text.Texts;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

/// A window without a display, pressed and read as a user would: the mouse goes where the node is drawn and presses
/// whatever lies on top there.
final class TestWindow implements AutoCloseable {
    private final Stage stage;

    private TestWindow(Stage stage) {
        this.stage = stage;
    }

    /// Opens a window at the smallest size the program promises to work at.
    ///
    /// @param content made on the FX thread
    static TestWindow open(ObjectProperty<Themes> theme, Supplier<Parent> content) {
        FxToolkit.startHeadless();
        TestWindow window = FxToolkit.call(() -> {
            Scene scene = new Scene(content.get(), 1366, 768);
            WindowLook.dress(scene, theme);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return new TestWindow(stage);
        });
        window.settle();
        return window;
    }

    /// A workstation on a clinic; work runs at once, it is 9 o'clock.
    static Workstation workstation(Clinic clinic, ObjectProperty<Themes> theme, Path folder) {
        Clock clock = Clock.fixed(FakePeople.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        FxToolkit.startHeadless();
        return FxToolkit.call(() -> new Workstation(
                clinic,
                new Surroundings(
                        new ImmediateTaskRunner(), Texts.of(Locale.ENGLISH), clock, theme, folder, shown -> {})));
    }

    /// Opens a window with a workstation in it, started.
    static TestWindow open(Workstation workstation, ObjectProperty<Themes> theme) {
        TestWindow window = open(theme, workstation::root);
        window.run(workstation::start);
        return window;
    }

    static ObjectProperty<Themes> light() {
        return new SimpleObjectProperty<>(Themes.LIGHT);
    }

    Scene scene() {
        return stage.getScene();
    }

    /// Runs something on the FX thread and lays out what it changed.
    void run(Runnable work) {
        FxToolkit.run(work);
        settle();
    }

    <T> T read(Callable<T> work) {
        return FxToolkit.call(work);
    }

    /// Presses a node with the mouse, scrolled into view first where it lies below the edge.
    ///
    /// @throws AssertionError if it is not there, not visible, disabled, or lies under something else
    void click(String selector) {
        FxToolkit.run(() -> click(find(selector), selector));
        settle();
    }

    private void click(Node node, String selector) {
        assertThat(visible(node)).as(selector + " is visible").isTrue();
        assertThat(node.isDisabled()).as(selector + " is disabled").isFalse();
        reveal(node);
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        Point2D corner = new Point2D(stage.getX() + scene().getX(), stage.getY() + scene().getY());
        Robot robot = new Robot();
        robot.mouseMove(middle.add(corner));
        robot.mouseClick(MouseButton.PRIMARY);
    }

    /// Scrolls as the wheel would.
    private void reveal(Node node) {
        for (Parent p = node.getParent(); p != null; p = p.getParent()) {
            if (p instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds inside = pane.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
                double hidden = pane.getContent().getBoundsInLocal().getHeight()
                        - pane.getViewportBounds().getHeight();
                if (hidden > 0) {
                    double wanted =
                            inside.getCenterY() - pane.getViewportBounds().getHeight() / 2;
                    pane.setVvalue(Math.clamp(wanted / hidden, 0, 1) * pane.getVmax());
                    lay();
                }
            }
        }
    }

    /// Presses a key where the focus is.
    void press(KeyCode... keys) {
        FxToolkit.run(() -> {
            Robot robot = new Robot();
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int k = keys.length - 1; k >= 0; k--) {
                robot.keyRelease(keys[k]);
            }
        });
        settle();
    }

    /// Puts text into a field, instead of what was there.
    void type(String selector, String text) {
        run(() -> {
            TextInputControl field = (TextInputControl) find(selector);
            assertThat(visible(field) && !field.isDisabled()).as(selector).isTrue();
            field.requestFocus();
            field.setText(text);
        });
    }

    @SuppressWarnings("unchecked") // the caller knows what the box holds
    <T> void choose(String selector, T value) {
        run(() -> ((ComboBox<T>) find(selector)).getSelectionModel().select(value));
    }

    /// Gives a node the focus, as the tabulator would.
    void focus(String selector) {
        run(() -> find(selector).requestFocus());
    }

    /// What a user reads there; the mark of a mnemonic is no part of it.
    String words(String selector) {
        return read(() -> {
            Labeled labeled = (Labeled) find(selector);
            return labeled.isMnemonicParsing() ? labeled.getText().replaceFirst("_", "") : labeled.getText();
        });
    }

    String text(String selector) {
        return read(() -> ((TextInputControl) find(selector)).getText());
    }

    /// All labels below a node, in order.
    List<String> labels(String selector) {
        return read(() -> {
            lay();
            return find(selector).lookupAll(".label").stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList();
        });
    }

    int rows(String table) {
        return read(() -> ((TableView<?>) find(table)).getItems().size());
    }

    boolean visible(String selector) {
        return read(() -> visible(find(selector)));
    }

    boolean disabled(String selector) {
        return read(() -> find(selector).isDisabled());
    }

    private static boolean visible(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// On the FX thread.
    Node find(String selector) {
        Node node = scene().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    /// Lets everything that was set off come to its end.
    private void settle() {
        for (int i = 0; i < 2; i++) {
            FxToolkit.run(this::lay);
        }
    }

    private void lay() {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
    }

    @Override
    public void close() {
        FxToolkit.run(stage::close);
    }
}
