package org.mendline.app.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mendline.app.report.Paper;
import org.mendline.app.report.ReportKind;
import org.mendline.app.report.ReportLayout;
import org.mendline.app.report.ReportPart;
import org.mendline.app.report.SquadColumn;
import org.mendline.app.reporting.OrderJson;
import org.mendline.app.reporting.ReportOrder;
import picocli.CommandLine.Option;

/// Who and what is in a report, as options.
final class ReportOptions {
    @Option(
            names = "--people",
            split = ",",
            paramLabel = "WHO",
            description = "all (default), flagged (at risk, stalling, without data, or with a warning), or ids.")
    private List<String> people = List.of("all");

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "COLUMN",
            description = "Columns of the squad sheet, in this order (default all; `report columns` lists them).")
    private List<String> columns = List.of();

    @Option(
            names = "--sheets",
            split = ",",
            paramLabel = "SHEET",
            description = "Sheets beside the first: persons, gaps, why, plans, decisions, files, daily.")
    private List<String> sheets = List.of();

    @Option(names = "--paper", paramLabel = "PAPER", description = "a4 or letter (default: as usual in your country).")
    private String paper = Paper.of(Locale.getDefault()).name();

    @Option(
            names = "--plan",
            paramLabel = "CHANGES",
            description = "A changed plan to compare, for example \"sleep=8.5h load=-15%%\"; may be repeated.")
    private List<String> plans = List.of();

    @Option(names = "--template", paramLabel = "FILE", description = "Your own .xlsx to fill; see docs/reports.md.")
    private @Nullable Path template;

    /// @param folder where it goes unless somebody says otherwise
    ReportOrder order(ReportKind kind, List<String> who, Optional<Path> folder) {
        ReportLayout usual = kind == ReportKind.WEEKLY ? ReportLayout.weekly(Paper.A4) : ReportLayout.person(Paper.A4);
        List<String> changed = !plans.isEmpty() || kind == ReportKind.WEEKLY ? plans : ReportOrder.USUAL_PLANS;
        OrderJson words = new OrderJson(
                kind.key(),
                who,
                columns.isEmpty()
                        ? Arrays.stream(SquadColumn.values())
                                .map(SquadColumn::key)
                                .toList()
                        : columns,
                sheets(usual),
                paper,
                changed,
                Optional.ofNullable(template).map(file -> file.toAbsolutePath().toString()),
                folder.map(path -> path.toAbsolutePath().toString()));
        try {
            return words.order();
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(2, String.valueOf(e.getMessage()));
        }
    }

    /// Whoever names plans wants to see them.
    private List<String> sheets(ReportLayout usual) {
        if (!sheets.isEmpty()) {
            return sheets;
        }
        return Arrays.stream(ReportPart.values())
                .filter(part -> usual.parts().contains(part) || (part == ReportPart.PLANS && !plans.isEmpty()))
                .map(ReportPart::key)
                .toList();
    }

    ReportOrder order(ReportKind kind, Optional<Path> folder) {
        return order(kind, people, folder);
    }
}
