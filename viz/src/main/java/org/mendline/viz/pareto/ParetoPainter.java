package org.mendline.viz.pareto;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.mendline.viz.pareto.ParetoData.Candidate;
import org.mendline.viz.pareto.ParetoData.Risk;
import org.mendline.viz.plot.ChartTexts;
import org.mendline.viz.plot.Heading;
import org.mendline.viz.plot.LabelPlaces;
import org.mendline.viz.plot.LegendFlow;
import org.mendline.viz.plot.PlotArea;
import org.mendline.viz.plot.Sheet;

/// Draws a Pareto plot: candidates on the front filled and named first, the others pale.
final class ParetoPainter {
    private static final double RING = 6;

    private final ParetoData data;
    private final ParetoFrame frame;
    private final Sheet sheet;
    private final GraphicsContext gc;
    private final Set<Integer> front;

    ParetoPainter(ParetoData data, ParetoFrame frame, Sheet sheet) {
        this.data = data;
        this.frame = frame;
        this.sheet = sheet;
        this.gc = sheet.gc();
        this.front = data.front();
    }

    static LegendFlow legend(ParetoData data) {
        ChartTexts texts = ChartTexts.current();
        if (!data.riskTold()) {
            return new LegendFlow(List.of(
                    entry(texts.get("pareto.legend.front"), Risk.LOW, 0.25, true),
                    entry(texts.get("pareto.legend.pale.both"), Risk.LOW, 0.25, false)));
        }
        String from = ParetoWords.percent(data.middleRiskFrom());
        String high = ParetoWords.percent(data.highRiskFrom());
        return new LegendFlow(List.of(
                entry(texts.format("pareto.legend.low", data.riskName(), from), Risk.LOW, 0.25, true),
                entry(texts.format("pareto.legend.from", from), Risk.MIDDLE, 0.45, true),
                entry(texts.format("pareto.legend.from", high), Risk.HIGH, 0.65, true),
                entry(texts.get("pareto.legend.pale"), Risk.LOW, 0.25, false)));
    }

    void paint() {
        Heading.paint(sheet, data.title());
        double margin = Heading.margin(sheet);
        legend(data).paint(sheet, margin, sheet.width() - margin, frame.legendTop());
        paintAxes();
        List<Integer> order = IntStream.range(0, data.candidates().size())
                .boxed()
                .sorted(Comparator.comparingInt(this::stands))
                .toList();
        order.forEach(this::paintInterval);
        order.forEach(this::paintMark);
        paintLabels(order.reversed());
    }

    /// 0 pale, 1 on the front, 2 selected.
    private int stands(int index) {
        if (data.selected().orElse(-1) == index) {
            return 2;
        }
        return front.contains(index) ? 1 : 0;
    }

    private void paintAxes() {
        PlotArea area = frame.area();
        double line = sheet.line();
        Color muted = sheet.palette().mutedText();
        frame.burden().paintUpwards(sheet, area);
        frame.days().paintAcross(sheet, area);
        sheet.horizontal(area.left(), area.right(), area.bottom(), muted);
        String up = sheet.ruler().fit(ParetoWords.axis(data.burden()), sheet.small(), sheet.width() - area.left());
        sheet.words(up, Heading.margin(sheet), area.top() - line * 0.8, sheet.small(), muted);
        String across = ChartTexts.current().format("pareto.axis.interval", ParetoWords.axis(data.speed()));
        String shown = sheet.ruler().fit(across, sheet.small(), area.width());
        double middle = (area.left() + area.right()) / 2;
        sheet.wordsAround(shown, middle, area.bottom() + line * 1.9, sheet.small(), muted);
    }

    private void paintInterval(int index) {
        Candidate candidate = data.candidates().get(index);
        double y = frame.y(candidate);
        double from = Math.max(frame.area().left(), frame.days().scale().pixel(candidate.low80()));
        double to = Math.min(frame.area().right(), frame.days().scale().pixel(candidate.high80()));
        int stands = stands(index);
        gc.setStroke(colour(index).deriveColor(0, 1, 1, stands == 0 ? 0.35 : 0.8));
        gc.setLineWidth(stands == 0 ? 1 : 2);
        gc.strokeLine(from, y, to, y);
        if (stands > 0) {
            gc.strokeLine(from, y - 4, from, y + 4);
            if (Double.isFinite(candidate.high80())) {
                gc.strokeLine(to, y - 4, to, y + 4);
            }
        }
    }

    private void paintMark(int index) {
        Candidate candidate = data.candidates().get(index);
        double x = frame.x(candidate);
        double y = frame.y(candidate);
        Color colour = colour(index);
        RiskMark mark = mark(data, candidate);
        gc.setFill(sheet.palette().background());
        if (stands(index) == 2) {
            double reach = mark.radius() + RING;
            gc.fillOval(x - reach, y - reach, 2 * reach, 2 * reach);
            gc.setStroke(sheet.palette().text());
            gc.setLineWidth(2.5);
            gc.strokeOval(x - reach, y - reach, 2 * reach, 2 * reach);
        }
        boolean pale = stands(index) == 0;
        Color fill = pale ? sheet.palette().background() : colour;
        mark.paint(
                gc,
                x,
                y,
                fill,
                pale ? sheet.palette().noData() : sheet.palette().background());
    }

    private Color colour(int index) {
        return front.contains(index)
                ? sheet.palette().scenarioA()
                : sheet.palette().noData();
    }

    static RiskMark mark(ParetoData data, Candidate candidate) {
        double most =
                data.candidates().stream().mapToDouble(Candidate::risk).max().orElse(1);
        return RiskMark.of(data.risk(candidate), most > 0 ? candidate.risk() / most : 0);
    }

    private void paintLabels(List<Integer> order) {
        LabelPlaces places = new LabelPlaces(frame.area());
        for (Candidate candidate : data.candidates()) {
            double reach = reach(candidate);
            places.avoid(new Rectangle2D(frame.x(candidate) - reach, frame.y(candidate) - reach, 2 * reach, 2 * reach));
        }
        double height = sheet.line() * 0.95;
        for (int index : order) {
            Candidate candidate = data.candidates().get(index);
            String words = candidate.name();
            var font = stands(index) == 2 ? sheet.bold() : sheet.small();
            double width = sheet.ruler().width(words, font);
            double reach = reach(candidate) + 4;
            Color colour = stands(index) == 0
                    ? sheet.palette().mutedText()
                    : sheet.palette().text();
            places.place(frame.x(candidate), frame.y(candidate), reach, width, height)
                    .ifPresent(place -> paintLabel(words, place, font, colour));
        }
    }

    /// Distance from a candidate's middle to where nothing of its mark is drawn, its ring included.
    private double reach(Candidate candidate) {
        boolean ringed = data.selected().isPresent()
                && data.candidates().get(data.selected().getAsInt()).equals(candidate);
        return mark(data, candidate).radius() + (ringed ? RING + 1 : 0);
    }

    private void paintLabel(String words, Rectangle2D place, Font font, Color colour) {
        gc.setFill(sheet.palette().background());
        gc.fillRect(place.getMinX() - 1, place.getMinY(), place.getWidth() + 2, place.getHeight());
        sheet.words(words, place.getMinX(), (place.getMinY() + place.getMaxY()) / 2, font, colour);
    }

    private static LegendFlow.Entry entry(String words, Risk risk, double share, boolean onFront) {
        return new LegendFlow.Entry(words, (sheet, left, middle, width) -> {
            Color blank = sheet.palette().background();
            Color fill = onFront ? sheet.palette().scenarioA() : blank;
            Color edge = onFront ? blank : sheet.palette().noData();
            new RiskMark(risk, 4 + 4 * share).paint(sheet.gc(), left + width / 2, middle, fill, edge);
        });
    }
}
