package org.mendline.storage.importing.genotype;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UndatedFileException;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.text.BoundedLines;
import org.mendline.storage.importing.text.ClockTime;
import org.mendline.storage.importing.text.TextFile;

/// Reads genotypes: text and CSV of 23andMe, AncestryDNA, FamilyTreeDNA, MyHeritage and the like, and VCF. Only the
/// markers of [MarkerTable] are kept, as counts of the effect allele; every other line is counted and passed over, and
/// appears neither in the store nor in quarantine.
public final class GenotypeReader implements FormatReader {
    /// A line of a VCF with a thousand persons is shorter.
    private static final int LONGEST_LINE = 1 << 18;
    private static final int MOST_KEPT = 10_000;

    private final ZoneId zone;
    private final MarkerTable markers = new MarkerTable();

    /// @param zone holds for a date of the file that carries no offset
    public GenotypeReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "genotype";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        if (TextFile.isBinary(source)) {
            return false;
        }
        String head = TextFile.head(source);
        if (head.startsWith("##fileformat=VCF")) {
            return true;
        }
        for (String line : head.lines().toList()) {
            if (GenotypeLayout.of(line).isPresent()) {
                return true;
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                return false;
            }
        }
        return false;
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        GenotypeHeader header = new GenotypeHeader();
        try (BoundedLines lines = BoundedLines.open(source, LONGEST_LINE)) {
            GenotypeLayout layout = layout(lines, header);
            Found found = found(lines, layout, header);
            if (found.lines() == 0) {
                throw new UnreadableFileException("The genotype file holds no markers. Download it again.");
            }
            if (found.kept().isEmpty()) {
                throw new UnreadableFileException("None of the " + found.lines() + " markers in the file is among the "
                        + markers.all().size() + " that Mendline keeps, so nothing was stored.");
            }
            ClockTime written = header.written()
                    .or(() -> source.recordedAt().map(said -> ClockTime.in(said.local(), said.zone())))
                    .or(() -> GenotypeHeader.inName(source.name()))
                    .orElseThrow(() -> new UndatedFileException("A genotype file", "genotype_2026-03-01.txt"));
            new GenotypeFindings(header, source, sink).emit(layout.samples(), found, written, zone);
            if (lines.wasCut()) {
                sink.accept(new ReadItem.Damaged(
                        "file",
                        "A line is longer than any of a genotype file can be; its"
                                + " end was left out. Download the file again."));
            }
        }
    }

    private static GenotypeLayout layout(BoundedLines lines, GenotypeHeader header)
            throws IOException, UnreadableFileException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            Optional<GenotypeLayout> layout = GenotypeLayout.of(line.get());
            if (layout.isPresent()) {
                return layout.get();
            }
            if (!line.get().isBlank() && !line.get().startsWith("#")) {
                break;
            }
            header.show(line.get());
        }
        throw new UnreadableFileException("The genotype file names no columns that Mendline knows: rsid, chromosome,"
                + " position and genotype, or those of a VCF with at least one person. Download it again.");
    }

    /// What a file holds of the listed markers.
    ///
    /// @param lines markers in the file
    /// @param broken lines that are none
    /// @param kept listed markers with one call for each sample
    record Found(long lines, long broken, List<Kept> kept) {}

    record Kept(Marker marker, List<Call> calls) {}

    private Found found(BoundedLines lines, GenotypeLayout layout, GenotypeHeader header) throws IOException {
        long seen = 0;
        long broken = 0;
        List<Kept> kept = new ArrayList<>();
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get().isBlank() || line.get().startsWith("#")) {
                continue;
            }
            Optional<Call> place = layout.place(line.get());
            seen += place.isPresent() ? 1 : 0;
            broken += place.isPresent() ? 0 : 1;
            Optional<Marker> marker = place.flatMap(call -> marker(call, header.build()));
            if (marker.isPresent() && kept.size() < MOST_KEPT) {
                layout.calls(line.get()).ifPresent(calls -> kept.add(new Kept(marker.get(), calls)));
            }
        }
        return new Found(seen, broken, kept);
    }

    private Optional<Marker> marker(Call place, Optional<Build> build) {
        return markers.find(place.id())
                .or(() -> place.id().startsWith("rs")
                        ? Optional.empty()
                        : build.flatMap(known -> markers.at(known, place.chromosome(), place.position())));
    }
}
