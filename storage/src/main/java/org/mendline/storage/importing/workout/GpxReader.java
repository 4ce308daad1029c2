package org.mendline.storage.importing.workout;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.text.Excerpt;
import org.mendline.storage.importing.text.TextFile;
import org.mendline.storage.importing.xml.XmlElements;

/// Reads recorded tracks of GPX 1.0 and 1.1, with the point extensions of Garmin (TrackPointExtension, PowerExtension)
/// and Cluetrust (GPXDATA). Namespaces and prefixes do not matter: many programs leave them out or invent their own.
public final class GpxReader implements FormatReader {
    @Override
    public String format() {
        return "gpx";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        String head = TextFile.head(source).stripLeading();
        return head.startsWith("<") && head.matches("(?s).*<gpx[\\s>].*");
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        Emission emission = Emission.ofOwner("GPX file", sink);
        int tracks = 0;
        int dated = 0;
        try (XmlElements xml = XmlElements.open(source)) {
            while (xml.next()) {
                if (xml.isStart("gpx") && !xml.attribute("creator").isBlank()) {
                    emission = emission.of(Optional.of(Excerpt.brief(xml.attribute("creator"))));
                } else if (xml.isStart("trk")) {
                    tracks++;
                    dated += new GpxTrack("track " + tracks, emission).read(xml) ? 1 : 0;
                } else if (xml.isStart("wpt")) {
                    dated += GpxTrack.waypoint(xml, emission) ? 1 : 0;
                }
            }
        } catch (XMLStreamException e) {
            if (tracks == 0) {
                throw new UnreadableFileException(
                        "The XML of this GPX file is broken before its first track. Export it again.");
            }
            emission.damaged("track " + tracks, XmlElements.damage(e));
            return;
        }
        if (dated == 0) {
            throw new UnreadableFileException(
                    tracks == 0
                            ? "The GPX file holds no recorded track, only places or a planned route, so there is nothing"
                                    + " to import."
                            : "The points of this GPX file carry no believable times, so its tracks have no place on"
                                    + " the time line. Export the recording with times.");
        }
    }
}
