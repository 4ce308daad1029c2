package org.mendline.storage.importing.fit;

/// What is wrong with a FIT file's bytes.
///
/// @param place where, for example `message 22` or `byte 771`
/// @param sentence what is wrong and what became of it
public record FitProblem(Severity severity, String place, String sentence) {
    /// Whether values may be lost or wrong.
    public enum Severity {
        DAMAGE,
        REMARK
    }

    static FitProblem damage(String place, String sentence) {
        return new FitProblem(Severity.DAMAGE, place, sentence);
    }

    static FitProblem remark(String place, String sentence) {
        return new FitProblem(Severity.REMARK, place, sentence);
    }
}
