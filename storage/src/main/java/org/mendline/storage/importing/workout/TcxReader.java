package org.mendline.storage.importing.workout;

import java.io.IOException;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.text.TextFile;
import org.mendline.storage.importing.xml.XmlElements;

/// Reads TCX, the Training Center XML of Garmin (TrainingCenterDatabase v2 with ActivityExtension v2): one or more
/// activities, each with laps and points. Prefixes of extensions do not matter.
public final class TcxReader implements FormatReader {
    @Override
    public String format() {
        return "tcx";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        return TextFile.head(source).contains("<TrainingCenterDatabase");
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        Emission emission = Emission.ofOwner("TCX file", sink);
        int activities = 0;
        try (XmlElements xml = XmlElements.open(source)) {
            while (xml.next()) {
                if (xml.isStart("Activity")) {
                    activities++;
                    new TcxActivity("activity " + activities, emission).read(xml);
                }
            }
        } catch (XMLStreamException e) {
            if (activities == 0) {
                throw new UnreadableFileException(
                        "The XML of this TCX file is broken before its first activity." + " Export it again.");
            }
            emission.damaged("activity " + activities, XmlElements.damage(e));
        }
        if (activities == 0) {
            throw new UnreadableFileException("The TCX file holds no activity; courses and training plans are not"
                    + " imported. Export the recorded activity.");
        }
    }
}
