package org.mendline.storage.importing.apple;

import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.ReadItem;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.UnreadableFileException;
import org.mendline.storage.importing.device.Emission;
import org.mendline.storage.importing.text.TextFile;
import org.mendline.storage.importing.xml.XmlElements;

/// Reads `export.xml` of Apple Health in one pass, whatever its size. Values keep the device that wrote them; sums of a
/// day and nights are made for each device alone, since a phone and a watch tell of the same steps and the same night.
public final class AppleHealthReader implements FormatReader {
    private final ZoneId zone;

    /// @param zone holds for days that carry no offset
    public AppleHealthReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String format() {
        return "apple-health";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean accepts(Source source) {
        String head = TextFile.head(source);
        return head.contains("<HealthData") || head.contains("<!DOCTYPE HealthData");
    }

    @Override
    public void read(Source source, Consumer<ReadItem> sink) throws IOException, UnreadableFileException {
        AppleExport export = new AppleExport(Emission.ofOwner("Apple Health", sink), zone);
        try (XmlElements xml = XmlElements.open(source)) {
            export.read(xml);
        } catch (XMLStreamException e) {
            if (export.isEmpty()) {
                throw new UnreadableFileException("The file looks like an export of Apple Health, but its XML cannot be"
                        + " read. Export it again from the Health app.");
            }
            export.emission().damaged("record " + export.records(), XmlElements.damage(e));
        }
        if (export.isEmpty()) {
            throw new UnreadableFileException("The file is XML, but no export of Apple Health with records in it."
                    + " Choose export.xml of the export.");
        }
        export.finish();
    }
}
