package org.mendline.viz.planstrip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.CsvText;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.plot.ReadingBox;
import org.mendline.viz.plot.Sheet;

/// Doses of one lever by week, which can be drawn with the mouse or set by keys.
///
/// Press and drag draws: weeks passed over between two events are filled in between. By keys the cursor stands on a
/// week: left and right, Home and End move it, up and down change the dose by a step (with Shift by five), Enter
/// carries
/// it to all later weeks, Escape leaves. A locked strip only reads. FX thread only.
public final class PlanStrip extends ReadableChart<PlanStripData, PlanStripFrame, Integer> {
    private static final double WIDTH = 460;
    private static final double HEIGHT = 170;
    private static final int LARGE_STEPS = 5;

    private Consumer<List<Double>> onDrawn = doses -> {};
    private OptionalInt lastDrawn = OptionalInt.empty();

    // Handlers run only once the strip is complete.
    @SuppressWarnings("this-escape")
    public PlanStrip() {
        super("plan-strip", ChartTexts.current().get("plan.empty"));
        setPrefSize(WIDTH, HEIGHT);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> lastDrawn = OptionalInt.empty());
        addEventHandler(KeyEvent.KEY_PRESSED, this::change);
    }

    /// Called with all doses, one a week, whenever the user changed some.
    public void setOnDrawn(Consumer<List<Double>> told) {
        onDrawn = told;
    }

    /// Shows other data without moving the cursor; does nothing if they are shown already.
    public void update(PlanStripData shown) {
        if (!getData().equals(Optional.of(shown))) {
            Optional<Integer> at =
                    chosenProperty().get().filter(week -> week < shown.doses().size());
            setData(shown);
            moveCursor(at);
        }
    }

    /// The middle of a week at a dose, in this chart's pixels; empty if nothing was drawn.
    public Optional<Point2D> placeOf(int week, double dose) {
        return frame().map(fitted -> new Point2D(
                fitted.weeks().pixel(week + 0.5), fitted.values().scale().pixel(dose)));
    }

    private void begin(MouseEvent event) {
        lastDrawn = OptionalInt.empty();
        boolean within = frame().map(fitted -> fitted.area().contains(event.getX(), event.getY()))
                .orElse(false);
        if (within) {
            draw(event);
        }
    }

    private void draw(MouseEvent event) {
        boolean begun = lastDrawn.isPresent() || event.getEventType() == MouseEvent.MOUSE_PRESSED;
        if (event.getButton() == MouseButton.PRIMARY && begun && frame().isPresent()) {
            PlanStripData shown = getData().orElseThrow();
            int week = frame().get().week(shown, event.getX());
            draw(shown, lastDrawn.orElse(week), week, frame().get().dose(shown, event.getY()));
            lastDrawn = OptionalInt.of(week);
            event.consume();
        }
    }

    /// Draws from the week drawn last, whose dose stands, to `week`.
    private void draw(PlanStripData shown, int from, int week, double dose) {
        List<Double> doses = new ArrayList<>(shown.doses());
        double begin = doses.get(from);
        int steps = Math.abs(week - from);
        for (int i = 1; i < steps; i++) {
            double between = begin + (dose - begin) * i / steps;
            doses.set(from + Integer.signum(week - from) * i, shown.range().snap(between));
        }
        doses.set(week, dose);
        tell(shown, doses, week);
    }

    private void change(KeyEvent event) {
        Optional<Integer> at = chosenProperty().get();
        if (getData().isEmpty() || at.isEmpty()) {
            return;
        }
        PlanStripData shown = getData().get();
        int week = at.get();
        int steps = event.isShiftDown() ? LARGE_STEPS : 1;
        switch (event.getCode()) {
            case UP -> set(shown, week, steps);
            case DOWN -> set(shown, week, -steps);
            case ENTER -> carry(shown, week);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void set(PlanStripData shown, int week, int steps) {
        List<Double> doses = new ArrayList<>(shown.doses());
        doses.set(
                week, shown.range().snap(doses.get(week) + steps * shown.range().step()));
        tell(shown, doses, week);
    }

    private void carry(PlanStripData shown, int week) {
        List<Double> doses = new ArrayList<>(shown.doses());
        for (int later = week + 1; later < doses.size(); later++) {
            doses.set(later, doses.get(week));
        }
        tell(shown, doses, week);
    }

    private void tell(PlanStripData shown, List<Double> doses, int week) {
        if (shown.locked() || doses.equals(shown.doses())) {
            return;
        }
        setData(shown.withDoses(doses));
        moveCursor(Optional.of(week));
        onDrawn.accept(List.copyOf(doses));
    }

    @Override
    protected Optional<PlanStripFrame> fit(PlanStripData shown, Sheet sheet) {
        return PlanStripFrame.fit(shown, sheet);
    }

    @Override
    protected void paint(PlanStripData shown, PlanStripFrame fitted, Sheet sheet) {
        new PlanStripPainter(shown, fitted, sheet).paint();
    }

    @Override
    protected void paintCursor(PlanStripData shown, PlanStripFrame fitted, Integer week, Sheet sheet) {
        double left = fitted.weeks().pixel(week);
        double right = fitted.weeks().pixel(week + 1);
        double top = fitted.area().top();
        sheet.gc().setStroke(sheet.palette().text());
        sheet.gc().setLineWidth(1.5);
        sheet.gc().strokeRect(left + 1, top, right - left - 2, fitted.area().bottom() - top);
        String words = PlanStripWords.week(shown, week);
        new ReadingBox(sheet, List.of(new ReadingBox.Row(words, ""))).paintBeside(right, sheet.width(), top);
    }

    @Override
    protected Optional<Integer> under(PlanStripData shown, PlanStripFrame fitted, double x, double y) {
        return fitted.area().contains(x, y) ? Optional.of(fitted.week(shown, x)) : Optional.empty();
    }

    @Override
    protected Optional<Integer> target(PlanStripData shown, Optional<Integer> from, KeyEvent key) {
        int last = shown.doses().size() - 1;
        return switch (key.getCode()) {
            case LEFT -> Optional.of(Math.max(0, from.orElse(last + 1) - 1));
            case RIGHT -> Optional.of(Math.min(last, from.orElse(-1) + 1));
            case HOME -> Optional.of(0);
            case END -> Optional.of(last);
            case UP, DOWN -> Optional.of(from.orElse(0));
            default -> Optional.empty();
        };
    }

    @Override
    protected String summary(PlanStripData shown) {
        return PlanStripWords.summary(shown);
    }

    @Override
    protected String reading(PlanStripData shown, Integer week) {
        return PlanStripWords.reading(shown, week);
    }

    /// Header `plan, week, dose, unit`: this plan, named by its title, then the others.
    @Override
    protected String csv(PlanStripData shown) {
        CsvText csv = new CsvText(List.of("plan", "week", "dose", "unit"));
        rows(csv, shown.title(), shown.doses(), shown.unit());
        shown.others().forEach(other -> rows(csv, other.name(), other.doses(), shown.unit()));
        return csv.toString();
    }

    private static void rows(CsvText csv, String plan, List<Double> doses, String unit) {
        for (int week = 0; week < doses.size(); week++) {
            csv.row(List.of(
                    CsvText.text(plan), CsvText.number(week + 1), CsvText.number(doses.get(week)), CsvText.text(unit)));
        }
    }
}
