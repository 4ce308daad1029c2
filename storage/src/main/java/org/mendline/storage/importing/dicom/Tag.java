package org.mendline.storage.importing.dicom;

import java.util.Locale;
import java.util.Set;

/// The tags Mendline looks at (DICOM PS3.6), group in the upper sixteen bits.
final class Tag {
    static final int TRANSFER_SYNTAX = 0x00020010;
    static final int MEDIA_CLASS = 0x00020002;
    static final int CHARACTER_SET = 0x00080005;
    static final int SOP_CLASS = 0x00080016;
    static final int STUDY_DATE = 0x00080020;
    static final int CONTENT_DATE = 0x00080023;
    static final int STUDY_TIME = 0x00080030;
    static final int CONTENT_TIME = 0x00080033;
    static final int MODALITY = 0x00080060;
    static final int MANUFACTURER = 0x00080070;
    static final int INSTITUTION = 0x00080080;
    static final int CODE_VALUE = 0x00080100;
    static final int CODE_SCHEME = 0x00080102;
    static final int CODE_MEANING = 0x00080104;
    static final int UTC_OFFSET = 0x00080201;
    static final int STUDY_DESCRIPTION = 0x00081030;
    static final int MODEL = 0x00081090;
    static final int PATIENT_NAME = 0x00100010;
    static final int PATIENT_ID = 0x00100020;
    static final int PATIENT_ID_ISSUER = 0x00100021;
    static final int BIRTH_DATE = 0x00100030;
    static final int SEX = 0x00100040;
    static final int PATIENT_SIZE = 0x00101020;
    static final int PATIENT_WEIGHT = 0x00101030;
    static final int IDENTITY_REMOVED = 0x00120062;
    static final int BODY_PART = 0x00180015;
    static final int UNITS = 0x004008EA;
    static final int RELATIONSHIP = 0x0040A010;
    static final int OBSERVATION_DATE_TIME = 0x0040A032;
    static final int VALUE_TYPE = 0x0040A040;
    static final int CONCEPT_NAME = 0x0040A043;
    static final int TEXT_VALUE = 0x0040A160;
    static final int CONCEPT_CODE = 0x0040A168;
    static final int MEASURED_VALUE = 0x0040A300;
    static final int NUMERIC_VALUE = 0x0040A30A;
    static final int VERIFICATION = 0x0040A493;
    static final int PRELIMINARY = 0x0040A496;
    static final int CONTENT = 0x0040A730;

    static final int META_GROUP = 0x0002;
    static final int PIXEL_GROUP = 0x7FE0;
    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;

    /// Sequences among them, which implicit transfer syntaxes do not mark as such.
    private static final Set<Integer> SEQUENCES = Set.of(UNITS, CONCEPT_NAME, CONCEPT_CODE, MEASURED_VALUE, CONTENT);

    private Tag() {}

    static boolean isSequence(int tag) {
        return SEQUENCES.contains(tag);
    }

    static int group(int tag) {
        return tag >>> 16;
    }

    /// As the standard writes it, for example `(0040,A730)`.
    static String text(int tag) {
        return String.format(Locale.ROOT, "(%04X,%04X)", tag >>> 16, tag & 0xffff);
    }
}
