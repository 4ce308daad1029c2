package org.mendline.storage.importing.signal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;

/// Reads biosignal recordings in EDF, EDF+, BDF and BDF+, in memory that does not grow with their length.
/// What becomes of which signal is told in the package's description.
public final class EdfReader implements FormatReader {
    private final ZoneId zone;

    /// @param zone of the recorder's clock, which the format does not state
    public EdfReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "edf";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return EdfHeader.looksLike(source.head());
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        try (InputStream in = source.open()) {
            EdfHeader header = EdfHeader.read(in);
            EdfStart start = EdfStart.of(header);
            EdfIdentity identity = EdfIdentity.of(header);
            Emission emission = identity.emission(header, sink);
            start.notes().forEach(note -> emission.note("header", note));
            emission.note("header", "The recording states its times without a zone: " + zone + " was assumed.");
            identity.emit(header, emission);
            Instant begin = start.local().atZone(zone).toInstant();
            new EdfRecording(header, begin, zone, emission).read(in);
        }
    }
}
