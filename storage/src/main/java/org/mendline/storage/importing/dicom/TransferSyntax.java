package org.mendline.storage.importing.dicom;

import java.nio.ByteOrder;

/// How a data set is encoded (DICOM PS3.5 section 10 and annex A).
enum TransferSyntax {
    IMPLICIT_LITTLE(false, ByteOrder.LITTLE_ENDIAN),
    EXPLICIT_LITTLE(true, ByteOrder.LITTLE_ENDIAN),
    EXPLICIT_BIG(true, ByteOrder.BIG_ENDIAN),
    DEFLATED(true, ByteOrder.LITTLE_ENDIAN);

    private final boolean explicit;
    private final ByteOrder order;

    TransferSyntax(boolean explicit, ByteOrder order) {
        this.explicit = explicit;
        this.order = order;
    }

    /// Whether each element states its value representation.
    boolean isExplicit() {
        return explicit;
    }

    ByteOrder order() {
        return order;
    }

    /// Syntaxes with compressed pixels all encode the header as explicit little endian.
    static TransferSyntax of(String uid) {
        return switch (uid) {
            case "1.2.840.10008.1.2" -> IMPLICIT_LITTLE;
            case "1.2.840.10008.1.2.2" -> EXPLICIT_BIG;
            case "1.2.840.10008.1.2.1.99" -> DEFLATED;
            default -> EXPLICIT_LITTLE;
        };
    }

    /// The syntax by which a data set can only be written, judged by its first eight bytes: headers that name the wrong
    /// one are common.
    TransferSyntax judged(byte[] first) {
        if (this == DEFLATED || first.length < 8) {
            return this;
        }
        boolean letters = isLetter(first[4]) && isLetter(first[5]);
        if (explicit && !letters) {
            return IMPLICIT_LITTLE;
        }
        return !explicit && letters ? EXPLICIT_LITTLE : this;
    }

    private static boolean isLetter(byte b) {
        return b >= 'A' && b <= 'Z';
    }
}
