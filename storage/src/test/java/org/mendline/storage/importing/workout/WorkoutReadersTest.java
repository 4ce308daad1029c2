package org.mendline.storage.importing.workout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mendline.storage.importing.formats.ReadCase.lines;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mendline.storage.importing.formats.ReadCase;

class WorkoutReadersTest {
    private static final TcxReader TCX = new TcxReader();
    private static final GpxReader GPX = new GpxReader();

    private static String tcx(String activities) {
        return "<?xml version=\"1.0\"?><TrainingCenterDatabase xmlns=\"http://www.garmin.com/xmlschemas/"
                + "TrainingCenterDatabase/v2\" xmlns:ns9=\"x\"><Activities>" + activities
                + "</Activities></TrainingCenterDatabase>";
    }

    private static String point(String time, String inside) {
        return "<Trackpoint><Time>" + time + "</Time>" + inside + "</Trackpoint>";
    }

    private static String bpm(String value) {
        return "<HeartRateBpm><Value>" + value + "</Value></HeartRateBpm>";
    }

    @Test
    void anActivityOfTwoLapsIsOneSessionWithItsSeries() {
        String lap = "<Lap StartTime=\"2026-03-01T07:00:00Z\"><TotalTimeSeconds>60</TotalTimeSeconds>"
                + "<DistanceMeters>200</DistanceMeters><Calories>10</Calories><Track>"
                + point("2026-03-01T07:00:00Z", bpm("100") + "<Cadence>80</Cadence><AltitudeMeters/>")
                + point(
                        "2026-03-01T07:00:01Z",
                        bpm("0") + "<Extensions><ns9:TPX><ns9:Watts>150</ns9:Watts>"
                                + "<ns9:Speed>3.5</ns9:Speed></ns9:TPX></Extensions>")
                + "</Track></Lap>";
        String second = lap.replace("07:00:0", "07:01:0").replace(">100<", ">120<");
        String creator = "<Creator><Name>Forerunner</Name><UnitId>123</UnitId></Creator>";
        assertThat(lines(
                        TCX,
                        tcx("<Activity Sport=\"Running\"><Id>2026-03-01T07:00:00Z</Id>" + lap + second + creator
                                + "</Activity>")))
                .containsExactly(
                        "mendline:session-duration 120 s @ 2026-03-01T07:00:00Z | Forerunner 123",
                        "mendline:session-distance 400 m @ 2026-03-01T07:00:00Z | Forerunner 123",
                        "mendline:session-energy 20 kcal @ 2026-03-01T07:00:00Z | Forerunner 123",
                        "mendline:session-mean-heart-rate 110 /min @ 2026-03-01T07:00:00Z | Forerunner 123",
                        "mendline:session-max-heart-rate 120 /min @ 2026-03-01T07:00:00Z | Forerunner 123",
                        "8867-4 [2: 100 .. 120] /min @ 2026-03-01T07:00:00Z +60000 ms | Forerunner 123",
                        "mendline:speed [2: 3.5 .. 3.5] m/s @ 2026-03-01T07:00:01Z +60000 ms | Forerunner 123",
                        "mendline:cadence [2: 80 .. 80] /min @ 2026-03-01T07:00:00Z +60000 ms | Forerunner 123",
                        "mendline:power [2: 150 .. 150] W @ 2026-03-01T07:00:01Z +60000 ms | Forerunner 123",
                        "note activity 1: 2 heart rates of 0 were left out: the sensor had no contact, it did not"
                                + " measure 0.");
    }

    @Test
    void aCutFileKeepsWhatStandsBeforeAndSaysSo() {
        String whole = "          "
                + tcx("<Activity><Id>2026-03-01T07:00:00Z</Id><Lap><Track>"
                        + point("2026-03-01T07:00:00Z", bpm("100")) + point("2026-03-01T07:00:01Z", bpm("101"))
                        + "</Track></Lap></Activity>");
        assertThat(lines(TCX, whole.substring(0, whole.indexOf("</Track>"))))
                .contains("8867-4 [2: 100 .. 101] /min @ 2026-03-01T07:00:00Z +1000 ms | TCX file")
                .anyMatch(line -> line.startsWith("damaged activity 1: "));
        assertThat(lines(TCX, tcx("")))
                .singleElement()
                .asString()
                .startsWith("refused: ")
                .contains("no activity");
    }

    @Test
    void aTrackWithoutNamespaceIsReadWithItsExtensionsUnderAnyPrefix() {
        String gpx = "<gpx creator=\"Bike\"><trk><trkseg>"
                + "<trkpt lat=\"0\" lon=\"0\"><ele>10.2</ele><time>2026-03-01T08:00:00+01:00</time>"
                + "<extensions><x:hr xmlns:x=\"y\">90</x:hr></extensions></trkpt>"
                + "<trkpt lat=\"0\" lon=\"0.001\"><ele></ele><time>2026-03-01T08:00:30+01:00</time>"
                + "<extensions><power>200</power><x:atemp xmlns:x=\"y\">20.5</x:atemp></extensions></trkpt>"
                + "<trkpt lat=\"0\" lon=\"0.001\"><time>1901-12-13T20:45:52Z</time></trkpt>"
                + "</trkseg></trk></gpx>";
        assertThat(lines(GPX, "\uFEFF" + gpx))
                .containsExactly(
                        "mendline:session-duration 30 s @ 2026-03-01T07:00:00Z +01:00 | Bike",
                        "mendline:session-distance 111.1949 m @ 2026-03-01T07:00:00Z +01:00 | Bike",
                        "mendline:session-mean-heart-rate 90 /min @ 2026-03-01T07:00:00Z +01:00 | Bike",
                        "mendline:session-max-heart-rate 90 /min @ 2026-03-01T07:00:00Z +01:00 | Bike",
                        "8867-4 [1: 90 .. 90] /min @ 2026-03-01T07:00:00Z +0 ms | Bike",
                        "mendline:power [1: 200 .. 200] W @ 2026-03-01T07:00:30Z +0 ms | Bike",
                        "mendline:altitude [1: 10.2 .. 10.2] m @ 2026-03-01T07:00:00Z +0 ms | Bike",
                        "mendline:device-temperature [1: 20.5 .. 20.5] Cel @ 2026-03-01T07:00:30Z +0 ms | Bike",
                        "note track 1: 1 points carry no believable time and were left out.");
    }

    @Test
    void whatHoldsNoRecordingIsRefusedWithTheReason() {
        assertThat(lines(GPX, "<gpx><rte><rtept lat=\"1\" lon=\"1\"/></rte></gpx>"))
                .singleElement()
                .asString()
                .contains("planned route");
        assertThat(lines(GPX, "<gpx><trk><trkseg><trkpt lat=\"1\" lon=\"1\"/></trkseg></trk></gpx>"))
                .anyMatch(line -> line.startsWith("rejected track 1"))
                .anyMatch(line -> line.startsWith("refused: ") && line.contains("no believable times"));
    }

    @Test
    void latinLettersAndUtf16AreRead() {
        String gpx =
                "<?xml version=\"1.0\" encoding=\"%s\"?><gpx creator=\"Zürich\"><trk><trkseg><trkpt lat=\"0\" lon=\"0\">"
                        + "<time>2026-03-01T08:00:00Z</time><hr>77</hr></trkpt></trkseg></trk></gpx>";
        String expected = "8867-4 [1: 77 .. 77] /min @ 2026-03-01T08:00:00Z +0 ms | Zürich";
        assertThat(lines(GPX, ReadCase.source(String.format(gpx, "ISO-8859-1"), StandardCharsets.ISO_8859_1)))
                .contains(expected);
        assertThat(lines(GPX, ReadCase.source("\uFEFF" + String.format(gpx, "UTF-16"), StandardCharsets.UTF_16LE)))
                .contains(expected);
    }
}
