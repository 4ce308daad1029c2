package org.mendline.storage.importing.dicom;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Small DICOM files: a header with a picture, and a structured report.
public final class DicomFiles {
    static final String REPORT_CLASS = "1.2.840.10008.5.1.4.1.1.88.33";

    private DicomFiles() {}

    /// A picture with explicit lengths, a report without, and a deflated picture.
    public static List<byte[]> all() {
        return List.of(
                header(explicit(false)).bytes(0x7FE00010, "OW", new byte[64]).file("1.2.840.10008.1.2.1"),
                report(explicit(true)).file("1.2.840.10008.1.2.1"),
                header(explicit(false)).file("1.2.840.10008.1.2.1.99"));
    }

    private static DicomBytes explicit(boolean undefined) {
        return new DicomBytes(true, ByteOrder.LITTLE_ENDIAN, undefined, StandardCharsets.UTF_8);
    }

    static DicomBytes header(DicomBytes data) {
        return data.text(Tag.CHARACTER_SET, "CS", "ISO_IR 192")
                .text(Tag.SOP_CLASS, "UI", "1.2.840.10008.5.1.4.1.1.4")
                .text(Tag.STUDY_DATE, "DA", "20260302")
                .text(Tag.STUDY_TIME, "TM", "081500.25")
                .text(Tag.MODALITY, "CS", "MR")
                .text(Tag.MANUFACTURER, "LO", "Maker")
                .text(Tag.INSTITUTION, "LO", "Clinic A")
                .text(Tag.UTC_OFFSET, "SH", "+0200")
                .text(Tag.PATIENT_NAME, "PN", "Müller^Zoë")
                .text(Tag.PATIENT_ID, "LO", "P-7")
                .text(Tag.BIRTH_DATE, "DA", "19610405")
                .text(Tag.SEX, "CS", "F")
                .text(Tag.PATIENT_SIZE, "DS", "1.7")
                .text(Tag.PATIENT_WEIGHT, "DS", "64.5");
    }

    static DicomBytes code(DicomBytes data, int tag, String value, String scheme, String meaning) {
        return data.sequence(
                tag,
                data.inner()
                        .text(Tag.CODE_VALUE, "SH", value)
                        .text(Tag.CODE_SCHEME, "SH", scheme)
                        .text(Tag.CODE_MEANING, "LO", meaning));
    }

    static DicomBytes measurement(DicomBytes like, String code, String scheme, String value, String unit) {
        DicomBytes item = like.inner().text(Tag.RELATIONSHIP, "CS", "CONTAINS").text(Tag.VALUE_TYPE, "CS", "NUM");
        code(item, Tag.CONCEPT_NAME, code, scheme, "Meaning of " + code);
        DicomBytes measured = code(like.inner(), Tag.UNITS, unit, "UCUM", unit);
        return item.sequence(Tag.MEASURED_VALUE, measured.text(Tag.NUMERIC_VALUE, "DS", value));
    }

    static DicomBytes report(DicomBytes data) {
        DicomBytes text = data.inner().text(Tag.RELATIONSHIP, "CS", "CONTAINS").text(Tag.VALUE_TYPE, "CS", "TEXT");
        code(text, Tag.CONCEPT_NAME, "121071", "DCM", "Finding").text(Tag.TEXT_VALUE, "UT", "No effusion\r\nseen");
        DicomBytes section =
                data.inner().text(Tag.RELATIONSHIP, "CS", "CONTAINS").text(Tag.VALUE_TYPE, "CS", "CONTAINER");
        return data.text(Tag.SOP_CLASS, "UI", REPORT_CLASS)
                .text(Tag.CONTENT_DATE, "DA", "20260303")
                .text(Tag.CONTENT_TIME, "TM", "10")
                .text(Tag.MODALITY, "CS", "SR")
                .text(Tag.PATIENT_ID, "LO", "P-7")
                .text(Tag.VERIFICATION, "CS", "UNVERIFIED")
                .sequence(
                        Tag.CONTENT,
                        measurement(data, "8867-4", "LN", "72", "/min"),
                        section.sequence(Tag.CONTENT, measurement(data, "G-0364", "SRT", "4.5", "mm"), text));
    }
}
