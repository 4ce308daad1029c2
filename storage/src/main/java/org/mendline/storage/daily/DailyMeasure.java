package org.mendline.storage.daily;

/// How a measure becomes one value a day.
///
/// @param code measure code
/// @param kind kind of measure; one device is primary for all measures of a kind
/// @param better name of the order of devices, empty if none is known
/// @param reason why the values of a day are put together like this
public record DailyMeasure(String code, String kind, DailyUse use, String better, String reason) {
    static DailyMeasure unlisted(String code) {
        return new DailyMeasure(code, code, DailyUse.MEAN, "", "Readings of a day vary around its level");
    }
}
