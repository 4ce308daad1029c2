package org.mendline.app.window.quarantine;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.mendline.app.checking.DoubtfulGroup;
import org.mendline.app.checking.SetAsideGroup;
import org.mendline.app.checking.ToCheck.Waiting;
import org.mendline.app.window.text.Quantities;
import org.mendline.app.window.text.Texts;
import org.mendline.storage.importing.MendingOutcome;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.intake.QuarantinedRecord;
import org.mendline.storage.observation.DoubtfulValue;
import org.mendline.storage.observation.Measure;
import org.mendline.storage.observation.Observation;

/// Records and values to check, in words.
final class CheckWords {

    private final Texts texts;
    private final DateTimeFormatter minuteFormat;
    private final ZoneId zone;

    CheckWords(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.minuteFormat = texts.dates("d MMM yyyy, HH:mm");
        this.zone = zone;
    }

    String summary(Waiting waiting) {
        return waiting.all() == 0
                ? texts.get("check.summary.nothing")
                : texts.format("check.summary", waiting.records(), waiting.values());
    }

    GroupRow row(SetAsideGroup group) {
        return new GroupRow(
                group,
                group.file(),
                group.problem(),
                String.format(Locale.ENGLISH, "%,d", group.records().size()),
                group.records().stream().map(this::row).toList());
    }

    private RecordRow row(QuarantinedRecord record) {
        return new RecordRow(
                record.id(),
                record.record(),
                record.value().map(this::says).orElse(Quantities.ABSENT),
                record.value()
                        .map(v -> when(v.instant(), v.zone().orElse(zone)))
                        .orElse(Quantities.ABSENT),
                record.raw());
    }

    private String says(HeldValue value) {
        String measure = value.name().isBlank() ? value.code() : value.name();
        String number = value.value().isPresent() ? plain(value.value().getAsDouble()) : texts.get("check.noNumber");
        return texts.format("check.says", value.subject().name(), measure, number, value.unit());
    }

    DoubtRow row(DoubtfulGroup group) {
        Measure measure = group.measure();
        String unit = Quantities.unit(measure.unit());
        String of = unit.isEmpty() ? "" : " " + unit;
        boolean one = group.lowest() == group.highest();
        String values = (one ? plain(group.lowest()) : plain(group.lowest()) + " – " + plain(group.highest())) + of;
        String range = bound(measure.plausibleLow()) + " – " + bound(measure.plausibleHigh()) + of;
        return new DoubtRow(
                group.person(),
                measure.name(),
                values,
                range,
                group.file(),
                texts.format(
                        "check.doubt.explanation",
                        group.values().size(),
                        measure.name(),
                        group.person(),
                        values,
                        bound(measure.plausibleLow()),
                        bound(measure.plausibleHigh()),
                        of),
                group.values().stream().map(v -> row(v, unit)).toList());
    }

    private RecordRow row(DoubtfulValue value, String unit) {
        Observation o = value.observation();
        String origin = texts.format(
                "check.doubt.origin",
                o.provenance().source(),
                o.provenance().record(),
                o.provenance().device().orElseGet(() -> texts.get("check.doubt.noDevice")));
        return new RecordRow(
                value.id(),
                o.provenance().record(),
                plain(o.value()) + (unit.isEmpty() ? "" : " " + unit),
                when(o.instant(), o.offset()),
                origin);
    }

    String fixed(MendingOutcome outcome) {
        String stored = texts.format(
                "check.done.fixed",
                outcome.stored(),
                outcome.known(),
                outcome.refused().size());
        String doubtful = outcome.doubtful() == 0 ? "" : " " + texts.format("check.done.doubtful", outcome.doubtful());
        String why = outcome.refused().isEmpty()
                ? ""
                : " " + outcome.refused().getFirst().reason();
        return stored + doubtful + why;
    }

    private String when(Instant instant, ZoneId zone) {
        return instant.atZone(zone).format(minuteFormat);
    }

    private static String bound(OptionalDouble bound) {
        return bound.isPresent() ? plain(bound.getAsDouble()) : "…";
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
