package org.mendline.storage.importing.vendor;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.text.Excerpt;

/// Reads the exports of one maker, or of one kind of app. The file is walked once for evidence on its dates, numbers
/// and
/// units, where needed once for the longest sleep of each day, and once for its values.
public final class VendorReader implements FormatReader {
    private final String format;
    private final String maker;
    private final ZoneId zone;
    private final List<VendorTable> tables;

    private VendorReader(String format, String maker, String prefix, ZoneId zone) {
        this.format = format;
        this.maker = maker;
        this.zone = zone;
        this.tables = VendorTables.of(prefix);
    }

    /// A reader for each maker.
    ///
    /// @param zone holds for times that carry no offset
    public static List<VendorReader> all(ZoneId zone) {
        return List.of(
                new VendorReader("oura", "Oura", "oura", zone),
                new VendorReader("whoop", "WHOOP", "whoop", zone),
                new VendorReader("fitbit", "Fitbit", "fitbit", zone),
                new VendorReader("garmin-json", "Garmin", "garmin", zone),
                new VendorReader("polar-json", "Polar", "polar", zone),
                new VendorReader("samsung", "Samsung Health", "samsung", zone),
                new VendorReader("withings", "Withings", "withings", zone),
                new VendorReader("training-log", "Training log", "training", zone),
                new VendorReader("body-measures", "Body measures", "body-measures", zone),
                new VendorReader("hrv-app", "HRV app", "hrv", zone),
                new VendorReader("cgm", "Glucose sensor", "cgm", zone));
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return VendorRows.of(source, tables).isPresent();
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        VendorRows rows = VendorRows.of(source, tables)
                .orElseThrow(() -> new UnreadableFileException("The file is no export of " + maker + " that Mendline"
                        + " knows. Export it again, or import it as a table."));
        VendorTable table = rows.table();
        Evidence evidence = new Evidence(table, zone);
        Optional<String> damage = rows.forEach(evidence::show);
        refuse(evidence.rows() == 0 ? Optional.of(damage.orElse("The export holds no rows.")) : Optional.empty());
        refuse(evidence.objection());
        Nights nights = new Nights(table, evidence);
        if (nights.isNeeded()) {
            rows.forEach(nights::show);
        }
        Emission emission = Emission.ofOwner(maker, sink);
        VendorValues values = new VendorValues(table, evidence, nights, emission);
        rows.forEach(values::take);
        values.finish();
        if (!rows.unknown().isEmpty()) {
            emission.note(
                    "header",
                    "Columns that Mendline does not use were not read: "
                            + Excerpt.raw(String.join(", ", rows.unknown()).replaceAll("\\s+", " ")) + ".");
        }
        damage.ifPresent(reason -> emission.damaged("file", reason));
    }

    private static void refuse(Optional<String> reason) throws UnreadableFileException {
        if (reason.isPresent()) {
            throw new UnreadableFileException(reason.get());
        }
    }
}
