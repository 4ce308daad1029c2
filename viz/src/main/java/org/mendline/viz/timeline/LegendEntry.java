package org.mendline.viz.timeline;

import java.util.ArrayList;
import java.util.List;
import org.mendline.viz.plot.Drawing;

/// One entry of the legend and where it stands.
///
/// @param category index of the category, for spans
/// @param x left edge
/// @param y middle line
record LegendEntry(Mark mark, int category, String words, double x, double y) {
    static final double MARK_WIDTH = 20;
    static final double ROW = 1.35;
    private static final double MARK_GAP = 6;
    private static final double ENTRY_GAP = 18;

    /// What the legend explains.
    enum Mark {
        MEASURED,
        DOUBTFUL,
        OWN_NORMAL,
        CATEGORY,
        MISSING
    }

    /// Entries from left to right; those that do not fit into two rows are left out.
    static List<LegendEntry> flow(TimelineData data, Drawing drawing, double left, double top, double right) {
        List<LegendEntry> placed = new ArrayList<>();
        double line = drawing.line();
        double x = left;
        double y = top + line * ROW / 2;
        for (LegendEntry entry : entries(data)) {
            double width = MARK_WIDTH + MARK_GAP + drawing.smallWidth(entry.words());
            if (x > left && x + width > right) {
                x = left;
                y += line * ROW;
            }
            if (y > top + line * ROW * 2) {
                break;
            }
            placed.add(new LegendEntry(entry.mark(), entry.category(), entry.words(), x, y));
            x += width + ENTRY_GAP;
        }
        return List.copyOf(placed);
    }

    double wordsX() {
        return x + MARK_WIDTH + MARK_GAP;
    }

    /// Categories of all lanes, in order of appearance; their place decides colour and pattern.
    static List<String> categories(TimelineData data) {
        return data.lanes().stream()
                .flatMap(lane -> lane.content() instanceof EventSpans spans
                        ? spans.categories().stream()
                        : List.<String>of().stream())
                .distinct()
                .toList();
    }

    private static List<LegendEntry> entries(TimelineData data) {
        List<LegendEntry> found = new ArrayList<>();
        if (data.lanes().stream().anyMatch(lane -> lane.content() instanceof SparsePoints)) {
            found.add(entry(Mark.MEASURED, 0, "measured"));
        }
        if (data.lanes().stream()
                .anyMatch(lane -> lane.content() instanceof SparsePoints sparse && sparse.anyDoubtful())) {
            found.add(entry(Mark.DOUBTFUL, 0, "doubtful, not used"));
        }
        data.lanes().stream()
                .flatMap(lane -> lane.ownNormal().stream())
                .map(OwnNormal::meaning)
                .distinct()
                .forEach(meaning -> found.add(entry(Mark.OWN_NORMAL, 0, meaning)));
        List<String> categories = categories(data);
        for (int i = 0; i < categories.size(); i++) {
            found.add(entry(Mark.CATEGORY, i, categories.get(i)));
        }
        if (data.lanes().stream().anyMatch(lane -> lane.content() instanceof QualityStrip)) {
            found.add(entry(Mark.MISSING, 0, "missing"));
        }
        return found;
    }

    private static LegendEntry entry(Mark mark, int category, String words) {
        return new LegendEntry(mark, category, words, 0, 0);
    }
}
