package org.mendline.ml.explain.cases;

/// How one reference case came out.
///
/// @param id the case's own name
/// @param kind for example `game`, `tabular`, `lstm`
/// @param worstError largest absolute difference from the reference over shares, base, prediction and
///     interactions; infinite if a typed error was due and did not come
/// @param tolerance largest difference allowed
/// @param passed whether `worstError` is within `tolerance`
public record CaseResult(String id, String kind, double worstError, double tolerance, boolean passed) {
    static CaseResult of(String id, String kind, double worstError, double tolerance) {
        return new CaseResult(id, kind, worstError, tolerance, worstError <= tolerance);
    }
}
