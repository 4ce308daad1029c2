package org.mendline.ml.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mendline.ml.twin.FeatureDays;
import org.mendline.ml.twin.RecoveryRecord;

/// The cells of a heat map, row by row: what one feature group told on the days of one window. A cell whose values
/// are all at the person's own normal changes no prediction and does not play.
final class CellGrid {
    private final RecoveryRecord record;
    private final List<TimeWindow> windows;
    private final List<FeatureGroup> groups;
    private final List<List<ReferenceValue>> cells = new ArrayList<>();
    private final BitSet playing = new BitSet();

    CellGrid(RecoveryRecord record, OwnNormal ownNormal, List<TimeWindow> windows) {
        this.record = record;
        this.windows = windows;
        groups = IntStream.range(0, FeatureGroup.values().length)
                .mapToObj(g -> FeatureGroup.values()[g])
                .filter(group -> !group.observed(record.days()).isEmpty())
                .toList();
        List<List<ReferenceValue>> columns = groups.stream()
                .map(group -> ReferenceValue.of(record.days(), ownNormal, group))
                .toList();
        for (TimeWindow window : windows) {
            for (List<ReferenceValue> column : columns) {
                List<ReferenceValue> cell =
                        column.stream().filter(v -> window.holds(v.day())).toList();
                playing.set(cells.size(), cell.stream().anyMatch(this::deviates));
                cells.add(cell);
            }
        }
    }

    private boolean deviates(ReferenceValue reference) {
        OptionalDouble value = record.days().value(reference.day(), reference.feature());
        return !value.equals(reference.normal());
    }

    RecoveryRecord record() {
        return record;
    }

    List<TimeWindow> windows() {
        return windows;
    }

    List<FeatureGroup> groups() {
        return groups;
    }

    /// The cells that play.
    int[] playing() {
        return playing.stream().toArray();
    }

    /// The playing cells of row `w`.
    BitSet row(int w) {
        BitSet row = new BitSet();
        row.set(w * groups.size(), (w + 1) * groups.size());
        row.and(playing);
        return row;
    }

    /// The playing cells of column `g`.
    BitSet column(int g) {
        BitSet column = new BitSet();
        for (int cell = g; cell < cells.size(); cell += groups.size()) {
            column.set(cell);
        }
        column.and(playing);
        return column;
    }

    /// The record with every cell outside `present` at its reference.
    RecoveryRecord with(BitSet present) {
        FeatureDays.Builder days = record.days().toBuilder();
        for (int cell = 0; cell < cells.size(); cell++) {
            if (!present.get(cell)) {
                cells.get(cell).forEach(reference -> reference.apply(days));
            }
        }
        return new RecoveryRecord(record.condition(), record.scale(), record.traits(), days.build(), record.feedback());
    }
}
