package org.mendline.storage.importing.genotype;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.Subject;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.genotype.GenotypeReader.Found;
import org.mendline.storage.importing.genotype.GenotypeReader.Kept;
import org.mendline.storage.importing.text.ClockTime;

/// Turns the calls of listed markers into counts of effect alleles, or says why it cannot.
final class GenotypeFindings {
    private final GenotypeHeader header;
    private final Emission owner;
    private final boolean said;

    GenotypeFindings(GenotypeHeader header, Source source, Consumer<ReadItem> sink) {
        this.header = header;
        this.said = source.recordedAt().isPresent();
        this.owner = Emission.ofOwner(header.maker(), sink);
    }

    /// @param samples the persons in the file
    /// @param written when the file was made
    /// @param zone holds where `written` carries no offset
    void emit(List<String> samples, Found found, ClockTime written, ZoneId zone) {
        Optional<Build> build = build(found.kept());
        for (int i = 0; i < samples.size(); i++) {
            Map<Marker, List<Call>> calls = new LinkedHashMap<>();
            for (Kept kept : found.kept()) {
                calls.computeIfAbsent(kept.marker(), key -> new ArrayList<>())
                        .add(kept.calls().get(i));
            }
            new PersonGenotype(emission(samples, i), calls, build, header.isPlusStrand(), written, zone).emit();
        }
        remark(found, build, written);
    }

    private Emission emission(List<String> samples, int i) {
        return samples.size() == 1
                ? owner
                : new Emission(new Subject.Named("vcf-sample", samples.get(i)), owner.device(), owner.sink());
    }

    /// The build by the places of the listed markers; by the header where these do not tell.
    private Optional<Build> build(List<Kept> kept) {
        for (Build candidate : List.of(Build.GRCH37, Build.GRCH38)) {
            boolean fits = kept.stream()
                    .anyMatch(k -> k.marker()
                            .position(candidate)
                            .equals(OptionalLong.of(k.calls().getFirst().position())));
            if (fits) {
                if (header.build().isPresent() && header.build().get() != candidate) {
                    owner.note(
                            "header",
                            "The file calls itself " + header.build().get().plainName() + ", but its positions are"
                                    + " those of " + candidate.plainName() + "; these were believed.");
                }
                return Optional.of(candidate);
            }
        }
        return header.build();
    }

    private void remark(Found found, Optional<Build> build, ClockTime written) {
        long others = found.lines()
                - found.kept().stream().map(Kept::marker).distinct().count();
        owner.note(
                "file",
                others + " of the file's " + found.lines() + " markers are not on Mendline's short list and were not"
                        + " stored, neither here nor among the records set aside.");
        owner.note(
                "file",
                "Genotypes are shown with their evidence, which is weak for nearly all of them, and never used for"
                        + " predictions.");
        owner.note(
                "header",
                build.map(known -> "Positions are those of " + known.plainName()
                                + (known == Build.GRCH36 ? ", which were not checked." : "."))
                        .orElse("The file does not say to which build its positions refer; they were not checked."));
        if (header.written().isEmpty()) {
            owner.note(
                    "file",
                    "The file does not say when it was made; " + written.local().toLocalDate()
                            + (said ? " was said to be the date." : " was taken from its name."));
        } else if (header.isMonthFirst()) {
            owner.note(
                    "header",
                    "AncestryDNA writes the month before the day; the file was made on "
                            + written.local().toLocalDate() + ".");
        }
        if (found.broken() > 0) {
            owner.damaged("file", found.broken() + " lines are no markers. Download the file again if it was edited.");
        }
    }
}
