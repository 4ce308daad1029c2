package org.mendline.storage.importing.lab;

import java.time.OffsetDateTime;

/// One numeric result.
///
/// @param loinc LOINC code
/// @param name name of the analyte
/// @param unit UCUM unit
/// @param collected when the sample was taken
public record LabResult(String loinc, String name, double value, String unit, OffsetDateTime collected) {}
