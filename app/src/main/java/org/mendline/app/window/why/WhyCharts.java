package org.mendline.app.window.why;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mendline.app.explanation.CaseloadDrivers;
import org.mendline.app.explanation.DayShares;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.person.PersonId;
import org.mendline.viz.beeswarm.BeeswarmData;
import org.mendline.viz.heatmap.HeatmapData;

/// The one place where explanations become what these pages' charts draw.
final class WhyCharts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private final Texts texts;

    WhyCharts(Texts texts) {
        this.texts = texts;
    }

    /// Rows with the largest sum of sizes first; inputs that never differ from what they are compared with
    /// are left out.
    HeatmapData days(DayShares shares) {
        List<String> days = shares.windows().stream()
                .map(w -> w.first().equals(w.last()) ? day(w.first()) : day(w.first()) + "\u2013" + day(w.last()))
                .toList();
        List<HeatmapData.Row> rows = shares.rows().stream()
                .filter(row -> size(row) > 0)
                .sorted(Comparator.comparingDouble((DayShares.Row row) -> -size(row)))
                .map(this::row)
                .toList();
        return new HeatmapData(
                texts.get("why.days.title"), Quantities.unit(shares.unit()), days, rows, shares.higherIsBetter());
    }

    private static double size(DayShares.Row row) {
        return row.cells().stream()
                .flatMapToDouble(cell -> cell.share().stream())
                .map(Math::abs)
                .sum();
    }

    private static String day(LocalDate day) {
        return day.format(DAY);
    }

    private HeatmapData.Row row(DayShares.Row row) {
        return new HeatmapData.Row(
                row.feature(),
                row.cells().stream()
                        .map(cell -> new HeatmapData.Cell(cell.share(), detail(cell, row.unit())))
                        .toList());
    }

    private String detail(DayShares.Cell cell, String unit) {
        if (cell.value().isEmpty()) {
            return texts.get("why.notObserved");
        }
        return cell.normal().isEmpty()
                ? Quantities.show(cell.value(), unit)
                : texts.format(
                        "why.against", Quantities.show(cell.value(), unit), Quantities.show(cell.normal(), unit));
    }

    /// A swarm, and who each of its dots is.
    Swarm swarm(CaseloadDrivers drivers) {
        List<BeeswarmData.Feature> features = new ArrayList<>();
        for (CaseloadDrivers.Feature f : drivers.features()) {
            List<BeeswarmData.Dot> dots = f.shares().stream().map(this::dot).toList();
            features.add(new BeeswarmData.Feature(f.name(), Quantities.unit(f.unit()), dots));
        }
        BeeswarmData data = new BeeswarmData(
                texts.get("drivers.chart"), texts.get("drivers.outcome"), texts.get("drivers.unit"), features);
        List<List<PersonId>> people = data.features().stream()
                .map(feature -> IntStream.range(0, drivers.features().size())
                        .filter(i -> drivers.features().get(i).name().equals(feature.name()))
                        .mapToObj(i -> drivers.features().get(i).shares().stream()
                                .map(CaseloadDrivers.Share::person)
                                .toList())
                        .findFirst()
                        .orElseThrow())
                .toList();
        return new Swarm(data, people);
    }

    private BeeswarmData.Dot dot(CaseloadDrivers.Share share) {
        String label = share.simulated() ? texts.format("drivers.simulated", share.label()) : share.label();
        OptionalDouble value = share.value();
        return new BeeswarmData.Dot(label, share.share(), value);
    }

    /// @param people by feature as drawn, then dot
    record Swarm(BeeswarmData data, List<List<PersonId>> people) {}
}
