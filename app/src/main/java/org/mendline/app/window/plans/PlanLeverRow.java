package org.mendline.app.window.plans;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.mendline.app.window.icon.Icon;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.twin.Lever;

/// The nodes of one lever: its name, which brings it onto the strip, slider, dose and lock.
final class PlanLeverRow {
    private static final double TOOLTIP_WIDTH = 440;
    private static final Duration TOOLTIP_STAYS = Duration.seconds(60);

    private final ToggleButton name;
    private final Slider slider = new Slider();
    private final Label words = new Label();
    private final ToggleButton lock = new ToggleButton();
    private final Tooltip evidence = new Tooltip();
    private final PlansModel model;
    private final Texts texts;
    private final Tooltip lockHint = new Tooltip();
    private boolean filling;

    PlanLeverRow(Lever lever, PlansController controller, Texts texts) {
        this.model = controller.model();
        this.texts = texts;
        String key = lever.key();
        name = new ToggleButton(texts.get("lever." + key));
        name.setId("plan-lever-" + key);
        name.getStyleClass().addAll("flat", "plan-lever-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setOnAction(e -> {
            controller.chooseLever(lever);
            name.setSelected(true);
        });
        evidence.setWrapText(true);
        evidence.setMaxWidth(TOOLTIP_WIDTH);
        evidence.setShowDuration(TOOLTIP_STAYS);
        name.setTooltip(evidence);
        slider.setId("plan-slider-" + key);
        slider.setTooltip(evidence);
        slider.setBlockIncrement(lever.step());
        slider.setAccessibleText(texts.get("lever." + key));
        slider.valueProperty().subscribe(value -> {
            if (!filling) {
                controller.move(lever, value.doubleValue());
            }
        });
        // What is in hand is told of: its evidence and its weeks.
        slider.focusedProperty().subscribe(focused -> {
            if (focused) {
                controller.chooseLever(lever);
            }
        });
        words.setId("plan-dose-" + key);
        lock.setId("plan-lock-" + key);
        lock.getStyleClass().addAll("flat", "plan-lock");
        lock.setTooltip(lockHint);
        lock.setGraphic(Icon.LOCK.node());
        lock.setOnAction(e -> controller.lock(lever, lock.isSelected()));
    }

    ToggleButton name() {
        return name;
    }

    Slider slider() {
        return slider;
    }

    Label words() {
        return words;
    }

    ToggleButton lock() {
        return lock;
    }

    void chosen(boolean inHand) {
        name.setSelected(inHand);
    }

    void show(LeverRow row) {
        filling = true;
        try {
            slider.setMin(row.low());
            slider.setMax(row.high());
            slider.setValue(row.mean());
        } finally {
            filling = false;
        }
        boolean asNow = model.selectedProperty().get() == 0;
        slider.setDisable(asNow || row.locked());
        words.setText(row.words());
        lock.setSelected(row.locked());
        lock.setDisable(asNow);
        String what = texts.format(row.locked() ? "plans.unlock" : "plans.lock", row.name());
        lock.setAccessibleText(what);
        lockHint.setText(what);
        evidence.setText(row.evidence());
        slider.setAccessibleHelp(row.evidence());
    }
}
