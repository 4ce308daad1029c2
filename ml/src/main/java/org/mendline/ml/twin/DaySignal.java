package org.mendline.ml.twin;

/// One day's dose as the dynamics see it: relative to the usual, saturated, dated. Equal for all particles.
///
/// @param load load, AU
/// @param relativeLoad load over the usual load
/// @param use stimulus to keep and regain function: 1 at the usual load and therapy, 0.55 at none
/// @param therapy saturating contrast to the usual therapy, in units of "usual against none", already faded
/// @param cold saturating dose of cold, 0 to 1
/// @param coldBlunting the part of `cold` that can blunt adaptation: where there is strength work to adapt to
/// @param mobility saturating contrast to the usual mobility work
/// @param earlyOverload therapy beyond 30 min on each of the first two days, 0 to 0.5, where that harms
record DaySignal(
        float load,
        float relativeLoad,
        float use,
        float sleep,
        float protein,
        float usualProtein,
        float therapy,
        float cold,
        float coldBlunting,
        float mobility,
        float earlyOverload) {

    private static final double COLD_SCALE_MINUTES = 8; // best dose 11 to 15 min: Machado et al. 2016
    private static final double MOBILITY_SCALE_MINUTES = 15;
    private static final double UNUSED = 0.45;

    static DaySignal of(Dose dose, int day, Mechanics mechanics) {
        Dose usual = mechanics.usual();
        double relative = dose.loadAu() / usual.loadAu();
        double relativeTherapy = dose.therapyMinutes() / usual.therapyMinutes();
        double stimulus = mechanics.needsUse()
                ? Math.min(1, 0.6 * Math.min(relative, 1.25) + 0.4 * Math.min(relativeTherapy, 1.25))
                : 1;
        double unit = saturating(usual.therapyMinutes(), mechanics.therapyScaleMinutes());
        double therapy = (saturating(dose.therapyMinutes(), mechanics.therapyScaleMinutes()) - unit) / unit;
        double cold = saturating(dose.coldMinutes(), COLD_SCALE_MINUTES);
        double mobility = saturating(dose.mobilityMinutes(), MOBILITY_SCALE_MINUTES)
                - saturating(usual.mobilityMinutes(), MOBILITY_SCALE_MINUTES);
        return new DaySignal(
                (float) dose.loadAu(),
                (float) relative,
                (float) (1 - UNUSED * (1 - stimulus)),
                (float) dose.sleepHours(),
                (float) dose.proteinGramsPerKg(),
                (float) usual.proteinGramsPerKg(),
                (float) (therapy * fade(day, mechanics)),
                (float) cold,
                (float) (cold * mechanics.strengthShare() * Math.min(1, relative)),
                (float) mobility,
                mechanics.earlyHarm() && day <= 2
                        ? (float) Math.clamp((dose.therapyMinutes() - 30) / 60, 0.0, 1.0) / 2
                        : 0f);
    }

    private static double saturating(double dose, double scale) {
        return -Math.expm1(-dose / scale);
    }

    /// Full until 120 days, gone at 365 (Artz et al. 2015; Minns Lowe et al. 2007).
    private static double fade(int day, Mechanics mechanics) {
        return mechanics.therapyFades() ? Math.clamp((365 - day) / 245.0, 0.0, 1.0) : 1;
    }
}
