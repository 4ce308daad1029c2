package org.mendline.ml.twin;

/// How strongly a dose acts: every coefficient is a normal distribution taken from a published interval (mean,
/// and standard deviation = width of the 95 % interval / 3.92), drawn anew for each simulated future, so that
/// ignorance of an effect widens the fan. Sizes in SD are multiplied by the outcome's population SD in
/// [Mechanics].
public enum Effect {
    /// Relative loss of rate and readiness when about 2 h short of sleep: 7.56 % (3.13 to 11.9), Craven et al.
    /// 2022, doi 10.1007/s40279-022-01706-y (physical performance). That healing slows by the same share is an
    /// assumption: no trial of healing in people gives a number.
    SLEEP_LOSS(0.0756, 0.0224),
    /// Usual therapy against none, SD of function: Artz et al. 2015 0.37 (0.12 to 0.62), doi
    /// 10.1186/s12891-015-0469-6, after joint replacement.
    THERAPY_ARTHROPLASTY(0.37, 0.128),
    /// More against less therapy, SD: Lohse et al. 2014 g 0.35 (0.26 to 0.45), doi
    /// 10.1161/STROKEAHA.114.004695.
    THERAPY_STROKE(0.35, 0.048),
    /// Supervised therapy after sports injury: no trial with a usable number; half the stroke effect, wide.
    THERAPY_SPORT(0.17, 0.17),
    /// Relative gain in adaptation at protein breakpoint against none. Morton et al. 2018, doi
    /// 10.1136/bjsports-2017-097608: 2.49 kg (0.64 to 4.33) more strength, about 9 % of the gain (recalled).
    PROTEIN(0.09, 0.034),
    /// Intake beyond which more protein adds nothing: 1.62 (1.03 to 2.20) g/kg, Morton et al. 2018.
    PROTEIN_BREAKPOINT(1.62, 0.30),
    /// Regular cold-water immersion on adaptation to training, SD: Pinero et al. 2024 -0.22 (-0.47 to 0.04),
    /// doi 10.1002/ejsc.12074; Roberts et al. 2015, doi 10.1113/JP270570.
    COLD_ADAPTATION(-0.22, 0.13),
    /// Cold-water immersion on soreness at 24 to 48 h, SD: Bleakley et al. 2012 -0.55 (-0.84 to -0.27), doi
    /// 10.1002/14651858.CD008262.pub2 (recalled).
    COLD_SORENESS(-0.55, 0.145),
    /// Cryotherapy on pain after knee replacement, points of 10: Aggarwal et al. 2023 -1.6 (-2.3 to -1.0), doi
    /// 10.1002/14651858.CD007911.pub3 (recalled, low certainty).
    COLD_PAIN(-1.6, 0.33),
    /// Mobility work on function, SD: null. Jump recovery after foam rolling g 0.06 (Wiewelhove et al. 2019,
    /// doi 10.3389/fphys.2019.00376); stretching none (Dupuy et al. 2018, doi 10.3389/fphys.2018.00403).
    MOBILITY(0.0, 0.10),
    /// Mobility work on soreness, SD: foam rolling g -0.47 for pain (Wiewelhove et al. 2019), halved for small
    /// unblinded studies.
    MOBILITY_SORENESS(-0.24, 0.15),
    /// Very early high-dose mobilisation after stroke, SD: AVERT odds ratio 0.73 (0.59 to 0.90), doi
    /// 10.1016/S0140-6736(15)60690-0, as ln OR × √3 / π.
    EARLY_OVERLOAD(-0.174, 0.06),
    /// Logarithm of the time constant of fitness, days: 38 (17 to 59), Hellard et al. 2006, doi
    /// 10.1080/02640410500244697.
    LN_FITNESS_TIME(Math.log(38), 0.28);

    /// Number of effects.
    public static final int COUNT = values().length;

    private final double mean;
    private final double sd;

    Effect(double mean, double sd) {
        this.mean = mean;
        this.sd = sd;
    }

    public double mean() {
        return mean;
    }

    public double sd() {
        return sd;
    }
}
