package org.mendline.storage.importing.genotype;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.device.Kind;
import org.mendline.storage.importing.text.ClockTime;

/// The listed markers of one person.
final class PersonGenotype {
    private final Emission emission;
    private final Map<Marker, List<Call>> calls;
    private final Optional<Build> build;
    private final boolean plusStrand;
    private final ClockTime written;
    private final ZoneId zone;

    PersonGenotype(
            Emission emission,
            Map<Marker, List<Call>> calls,
            Optional<Build> build,
            boolean plusStrand,
            ClockTime written,
            ZoneId zone) {
        this.emission = emission;
        this.calls = calls;
        this.build = build;
        this.plusStrand = plusStrand;
        this.written = written;
        this.zone = zone;
    }

    void emit() {
        boolean plus = plusStrand && !anyTurned();
        calls.forEach((marker, all) -> {
            if (all.stream().distinct().count() > 1) {
                reject(marker, all.getFirst(), "The file calls this marker more than once, and not the same.");
            } else {
                emit(marker, all.getFirst(), plus);
            }
        });
    }

    private boolean anyTurned() {
        return calls.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(call -> call.isCalled() && call.isBases())
                        .map(call -> Strand.of(entry.getKey(), call)))
                .anyMatch(strand -> strand == Strand.MINUS);
    }

    private void emit(Marker marker, Call call, boolean plus) {
        Optional<String> flaw = flaw(marker, call);
        if (!call.isCalled()) {
            emission.note(
                    marker.rsid(),
                    marker.gene() + " " + marker.rsid()
                            + " was not called by the laboratory, so nothing is known of it.");
        } else if (flaw.isPresent()) {
            reject(marker, call, flaw.get());
        } else {
            count(marker, call, plus);
        }
    }

    private Optional<String> flaw(Marker marker, Call call) {
        OptionalLong expected = build.map(marker::position).orElse(OptionalLong.empty());
        boolean elsewhere = expected.isPresent() && call.position() != 0 && call.position() != expected.getAsLong();
        boolean otherChromosome =
                !call.chromosome().isEmpty() && !call.chromosome().equals(marker.chromosome());
        if (elsewhere || otherChromosome) {
            return Optional.of("The file places this marker at " + call.chromosome() + ":" + call.position()
                    + ", where it does not lie. Download the file again.");
        }
        if (!call.isBases()) {
            return Optional.of("The file reports a deletion or insertion (\"" + call.text()
                    + "\") where this marker is a single letter. It is not counted.");
        }
        return call.alleles().size() == 2
                ? Optional.empty()
                : Optional.of("The file states " + call.alleles().size()
                        + " copies of this marker, where a person has two. It is not counted.");
    }

    private void count(Marker marker, Call call, boolean plus) {
        Strand strand = Strand.of(marker, call);
        switch (strand) {
            case NEITHER ->
                reject(
                        marker,
                        call,
                        "The letters \"" + call.text() + "\" are not those this marker has (" + marker.effect()
                                + " and " + marker.other() + "). Download the file again.");
            case UNDECIDED -> {
                if (plus) {
                    value(marker, call, false);
                } else {
                    reject(
                            marker,
                            call,
                            "Undecided: this marker shows the same letters on both strands, and the file does not"
                                    + " say reliably which strand it read.");
                }
            }
            case PLUS, MINUS -> value(marker, call, strand == Strand.MINUS);
        }
    }

    private void value(Marker marker, Call call, boolean turned) {
        double effect = call.alleles().stream()
                .map(allele -> turned ? Marker.complement(allele.charAt(0)) : allele.charAt(0))
                .filter(base -> base == marker.effect())
                .count();
        if (turned) {
            emission.note(marker.rsid(), marker.rsid() + " was read from the opposite strand.");
        }
        emission.value(
                new Kind(marker.code(), marker.name(), "1"),
                effect,
                written.instant(zone),
                written.offset(),
                marker.rsid());
    }

    private void reject(Marker marker, Call call, String reason) {
        emission.reject(
                marker.rsid(),
                marker.gene() + " " + marker.rsid() + ": " + reason,
                call.id() + " " + call.chromosome() + ":" + call.position() + " " + call.text());
    }
}
