package org.mendline.app.window.models;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mendline.app.models.ModelSummary;
import org.mendline.app.models.ModelVersions;
import org.mendline.app.window.models.VersionReport.Group;
import org.mendline.app.window.text.Texts;
import org.mendline.ml.local.LocalReport;
import org.mendline.ml.local.LocalReport.Comparison;
import org.mendline.ml.local.LocalReport.LearnedCondition;
import org.mendline.ml.local.LocalReport.LearnedParameter;

/// The clinic's own versions and their reports in words.
final class ReportWords {

    private final Texts texts;
    private final DateTimeFormatter dayFormat;
    private final ZoneId zone;

    ReportWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.dayFormat = texts.dates("d MMM yyyy");
        this.zone = zone;
    }

    VersionRow row(ModelSummary m) {
        String trained =
                m.trainedAt().map(at -> at.atZone(zone).format(dayFormat)).orElse("");
        String trainedBy = m.trainedAt()
                .flatMap(at -> m.trainedBy().map(by -> when(at, by)))
                .orElse("");
        String activated = m.activatedAt()
                .flatMap(at -> m.activatedBy().map(by -> when(at, by)))
                .orElse("");
        boolean shipped = m.version().equals(ModelVersions.SHIPPED);
        return new VersionRow(m.version(), status(m, shipped), trained, trainedBy, activated, shipped);
    }

    private String when(Instant at, String by) {
        return texts.format("models.own.when", at.atZone(zone).format(dayFormat), by);
    }

    private String status(ModelSummary m, boolean shipped) {
        if (m.status().contains("active")) {
            return texts.get(
                    m.status().contains("outdated") ? "models.own.status.activeOutdated" : "models.own.status.active");
        }
        if (m.status().contains("outdated")) {
            return texts.get("models.own.status.outdated");
        }
        if (shipped) {
            return texts.get("models.own.status.shipped");
        }
        if (!m.acceptable()) {
            return texts.get("models.own.status.refused");
        }
        return texts.get(m.activatedAt().isPresent() ? "models.own.status.retired" : "models.own.status.trained");
    }

    VersionReport report(LocalReport report) {
        List<Group> groups = new ArrayList<>();
        report.overall().ifPresent(c -> groups.add(overall(c)));
        report.subgroups()
                .forEach(s -> groups.add(new Group(
                        s.dimension() + ": " + group(s.group()),
                        people(s.persons(), s.forecasts()),
                        s.comparison().map(this::errors),
                        s.comparison().map(this::difference),
                        s.verdict())));
        return new VersionReport(
                texts.format(
                        "models.own.report.summary",
                        report.finished(),
                        report.trainedOn().format(dayFormat),
                        report.dynamics()),
                groups,
                report.conditions().stream().map(this::learned).toList(),
                report.acceptable() ? List.of() : report.reasons());
    }

    private Group overall(Comparison c) {
        return new Group(
                texts.get("models.own.report.everyone"),
                people(c.persons(), c.forecasts()),
                Optional.of(errors(c)),
                Optional.of(difference(c)),
                texts.format(
                        "models.own.report.coverage",
                        percent(c.shipped().coverage80()),
                        percent(c.local().coverage80())));
    }

    private String people(int persons, int forecasts) {
        return texts.format("models.own.report.people", persons, forecasts);
    }

    private String errors(Comparison c) {
        return texts.format(
                "models.own.report.errors",
                plain(c.shipped().mae()),
                plain(c.local().mae()));
    }

    private String difference(Comparison c) {
        return texts.format(
                "models.own.report.difference",
                signed(c.mae().mean()),
                signed(c.mae().lo95()),
                signed(c.mae().hi95()));
    }

    /// Conditions come by their code.
    private String group(String name) {
        String key = "condition." + name;
        return texts.has(key) ? texts.get(key) : name;
    }

    private String learned(LearnedCondition c) {
        String name = group(c.condition());
        if (!c.used()) {
            return texts.format("models.own.report.tooFew", name, c.finished());
        }
        return texts.format(
                "models.own.report.learned",
                name,
                c.finished(),
                c.parameters().stream().map(this::learned).collect(Collectors.joining("; ")));
    }

    /// Logarithms are told as percent, the rest on their own scale.
    private String learned(LearnedParameter p) {
        String key = "parameter." + p.parameter();
        String name = texts.has(key) ? texts.get(key) : p.parameter();
        boolean logarithm = switch (p.parameter()) {
            case "RECOVERY_TIME", "SYMPTOM_GAIN", "BASE_LN_CRP", "BASE_LN_RMSSD" -> true;
            default -> false;
        };
        return name + " " + (logarithm ? signed(100 * Math.expm1(p.shift()), 0) + " %" : signed(p.shift()));
    }

    private static long percent(double share) {
        return Math.round(100 * share);
    }

    private static String plain(double value) {
        return String.format(Locale.ENGLISH, "%.3f", value);
    }

    private static String signed(double value) {
        return signed(value, 3);
    }

    private static String signed(double value, int decimals) {
        return String.format(Locale.ENGLISH, "%+." + decimals + "f", value).replace("-", "\u2212");
    }
}
