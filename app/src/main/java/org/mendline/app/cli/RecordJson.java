package org.mendline.app.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Optional;
import org.mendline.storage.intake.Decision;
import org.mendline.storage.intake.HeldValue;
import org.mendline.storage.intake.QuarantinedRecord;

/// A record set aside as `--json` prints it; names are stable, see docs/cli.md.
///
/// @param value what the reader understood, if it did
/// @param decision what became of it; absent while it waits
record RecordJson(
        long id,
        Instant at,
        String file,
        String record,
        String reason,
        String raw,
        String reader,
        Optional<ValueJson> value,
        Optional<DecisionJson> decision) {
    static RecordJson of(QuarantinedRecord r) {
        return new RecordJson(
                r.id(),
                r.at(),
                r.file(),
                r.record(),
                r.reason(),
                r.raw(),
                r.origin().reader(),
                r.value().map(ValueJson::of),
                r.decision().map(DecisionJson::of));
    }

    void print(PrintWriter out) {
        out.printf("%d  %s, %s%n", id, file, record);
        out.println(reason);
        value.ifPresent(v -> out.printf(
                "Understood as: %s (%s) = %s %s at %s, of %s%s%n",
                v.name.isBlank() ? v.code : v.name,
                v.code,
                v.value.map(String::valueOf).orElse("no number"),
                v.unit,
                v.time,
                v.subject,
                v.device.map(d -> ", by " + d).orElse("")));
        decision.ifPresent(d -> out.printf("%s by %s on %s: %s%n", d.outcome, d.by, d.at, d.words));
        out.println("Raw:");
        out.println(raw);
    }

    /// @param time in the file's zone where it names one, else in UTC
    record ValueJson(
            String subject,
            String code,
            String name,
            Optional<Double> value,
            String unit,
            String time,
            Optional<String> device) {
        static ValueJson of(HeldValue v) {
            return new ValueJson(
                    v.subject().name(),
                    v.code(),
                    v.name(),
                    v.value().isPresent() ? Optional.of(v.value().getAsDouble()) : Optional.empty(),
                    v.unit(),
                    v.zone()
                            .map(zone ->
                                    v.instant().atZone(zone).toOffsetDateTime().toString())
                            .orElseGet(() -> v.instant().toString()),
                    v.device());
        }
    }

    record DecisionJson(String outcome, String by, Instant at, String words, Optional<String> person) {
        static DecisionJson of(Decision d) {
            return new DecisionJson(
                    Words.of(d.outcome()),
                    d.by(),
                    d.at(),
                    d.words(),
                    d.stored().map(s -> s.person().value()));
        }
    }
}
