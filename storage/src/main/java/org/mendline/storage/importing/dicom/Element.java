package org.mendline.storage.importing.dicom;

import java.util.List;

/// One data element.
///
/// @param value bytes as in the file; none where they were passed over for their length, or where it is a sequence
/// @param items of a sequence
record Element(byte[] value, List<DataSet> items) {
    static Element of(byte[] value) {
        return new Element(value, List.of());
    }

    static Element of(List<DataSet> items) {
        return new Element(new byte[0], items);
    }
}
