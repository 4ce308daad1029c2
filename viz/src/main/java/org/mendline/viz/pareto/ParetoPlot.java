package org.mendline.viz.pareto;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyEvent;
import org.mendline.viz.pareto.ParetoData.Candidate;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.CsvText;
import org.mendline.viz.plot.ReadableChart;
import org.mendline.viz.plot.ReadingBox;
import org.mendline.viz.plot.Sheet;

/// Candidates between speed and burden; shape and size tell their risk. Those to which no other is preferable in all
/// three stand out.
///
/// The cursor stands on a candidate: left and right go to the next faster or slower one, Home and End to the fastest
/// and slowest, Enter or a click selects it, Escape leaves. FX thread only.
public final class ParetoPlot extends ReadableChart<ParetoData, ParetoFrame, Integer> {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;

    private IntConsumer onSelected = index -> {};

    public ParetoPlot() {
        super("pareto-plot", ChartTexts.current().get("pareto.empty"));
        setPrefSize(WIDTH, HEIGHT);
    }

    /// Called with the index of a candidate that the user selects, after it stands out.
    public void setOnSelected(IntConsumer told) {
        onSelected = told;
    }

    @Override
    protected void act(Integer at) {
        getData().ifPresent(shown -> {
            setData(shown.withSelected(OptionalInt.of(at)));
            moveCursor(Optional.of(at));
            onSelected.accept(at);
        });
    }

    @Override
    protected Optional<ParetoFrame> fit(ParetoData shown, Sheet sheet) {
        double margin = sheet.line();
        return ParetoFrame.fit(shown, sheet, ParetoPainter.legend(shown).height(sheet, margin, sheet.width() - margin));
    }

    @Override
    protected void paint(ParetoData shown, ParetoFrame fitted, Sheet sheet) {
        new ParetoPainter(shown, fitted, sheet).paint();
    }

    @Override
    protected void paintCursor(ParetoData shown, ParetoFrame fitted, Integer at, Sheet sheet) {
        Candidate candidate = shown.candidates().get(at);
        double x = fitted.x(candidate);
        double y = fitted.y(candidate);
        double reach = ParetoPainter.mark(shown, candidate).radius() + 3;
        sheet.gc().setStroke(sheet.palette().text());
        sheet.gc().setLineWidth(1.5);
        sheet.gc().strokeOval(x - reach, y - reach, 2 * reach, 2 * reach);
        String burden = ParetoWords.burden(shown).withUnit(candidate.burden());
        List<ReadingBox.Row> rows = new ArrayList<>();
        rows.add(new ReadingBox.Row(candidate.name(), ""));
        rows.add(new ReadingBox.Row(shown.speed().name(), ParetoWords.speed(shown, candidate)));
        rows.add(new ReadingBox.Row(shown.burden().name(), burden));
        if (shown.riskTold()) {
            rows.add(new ReadingBox.Row(shown.riskName(), ParetoWords.risk(shown, candidate)));
        }
        new ReadingBox(sheet, rows).paintBeside(x + reach, y);
    }

    @Override
    protected Optional<Integer> under(ParetoData shown, ParetoFrame fitted, double x, double y) {
        return fitted.candidateAt(shown, x, y);
    }

    @Override
    protected Optional<Integer> target(ParetoData shown, Optional<Integer> from, KeyEvent key) {
        List<Integer> byDays = IntStream.range(0, shown.candidates().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        i -> shown.candidates().get(i).days()))
                .toList();
        if (byDays.isEmpty()) {
            return Optional.empty();
        }
        int last = byDays.size() - 1;
        Optional<Integer> now = from.map(byDays::indexOf);
        return switch (key.getCode()) {
            case LEFT, UP -> Optional.of(byDays.get(Math.max(0, now.orElse(last + 1) - 1)));
            case RIGHT, DOWN -> Optional.of(byDays.get(Math.min(last, now.orElse(-1) + 1)));
            case HOME -> Optional.of(byDays.getFirst());
            case END -> Optional.of(byDays.getLast());
            default -> Optional.empty();
        };
    }

    @Override
    protected String summary(ParetoData shown) {
        return ParetoWords.summary(shown);
    }

    @Override
    protected String reading(ParetoData shown, Integer at) {
        return ParetoWords.reading(shown, at);
    }

    /// Header `candidate, speed, speed low 80, speed high 80, speed unit, burden, burden unit, risk, front,
    /// selected`; an interval without end leaves its end empty.
    @Override
    protected String csv(ParetoData shown) {
        CsvText csv = new CsvText(List.of(
                "candidate",
                "speed",
                "speed low 80",
                "speed high 80",
                "speed unit",
                "burden",
                "burden unit",
                "risk",
                "front",
                "selected"));
        for (int i = 0; i < shown.candidates().size(); i++) {
            Candidate candidate = shown.candidates().get(i);
            csv.row(List.of(
                    CsvText.text(candidate.name()),
                    CsvText.number(candidate.days()),
                    CsvText.number(candidate.low80()),
                    Double.isFinite(candidate.high80()) ? CsvText.number(candidate.high80()) : CsvText.missing(),
                    CsvText.text(shown.speed().unit()),
                    CsvText.number(candidate.burden()),
                    CsvText.text(shown.burden().unit()),
                    CsvText.number(candidate.risk()),
                    String.valueOf(shown.front().contains(i)),
                    String.valueOf(shown.selected().orElse(-1) == i)));
        }
        return csv.toString();
    }

    /// Where a candidate was last drawn, in this chart's pixels; empty if nothing was drawn.
    public Optional<Point2D> placeOf(int candidate) {
        return frame().map(fitted -> {
            Candidate drawn = getData().orElseThrow().candidates().get(candidate);
            return new Point2D(fitted.x(drawn), fitted.y(drawn));
        });
    }
}
