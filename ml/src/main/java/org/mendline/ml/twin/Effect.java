package org.mendline.ml.twin;

/// How strongly a dose acts: every coefficient is a normal distribution taken from a published interval (standard
/// deviation = width of the 95 % interval / 3.92), drawn anew for each simulated future, so that ignorance of an
/// effect widens the fan. Sizes in SD are multiplied by the outcome's population SD in [Mechanics].
public enum Effect {
    SLEEP_LOSS(
            0.0756,
            0.0224,
            "Relative loss of rate and readiness when 2 h short of sleep every night",
            Source.read("Craven et al. 2022, doi 10.1007/s40279-022-01706-y: physical performance -7.56 % (-11.9 to"
                    + " -3.13) after a night of 6 h or less. That healing slows by the same share is an assumption:"
                    + " no trial of healing in people gives a number")),
    THERAPY_ARTHROPLASTY(
            0.37,
            0.128,
            "Usual therapy against none after joint replacement, SD of function; gone after a year",
            Source.read("Artz et al. 2015, doi 10.1186/s12891-015-0469-6: 0.37 (0.12 to 0.62) at 3 to 4 months; Minns"
                    + " Lowe et al. 2007, doi 10.1136/bmj.39311.460093.BE: -0.07 (-0.28 to 0.14) at 12 months")),
    THERAPY_STROKE(
            0.35,
            0.048,
            "Usual therapy against none after stroke, SD of function",
            Source.read("Lohse et al. 2014, doi 10.1161/STROKEAHA.114.004695: more against less therapy, g 0.35 (0.26"
                    + " to 0.45); more than the usual is made to saturate, as 30 h more early on added nothing"
                    + " (Winstein et al. 2016, doi 10.1001/jama.2016.0276, recalled)")),
    THERAPY_ASSUMED(
            0.17,
            0.17,
            "Usual therapy against none elsewhere (sports injury, back pain, cognition), SD of function",
            Source.assumed("No trial with a usable number: half the stroke effect, wide enough to hold none")),
    PROTEIN(
            0.09,
            0.034,
            "Relative gain in healing at the protein breakpoint against none",
            Source.recalled("Morton et al. 2018, doi 10.1136/bjsports-2017-097608: 2.49 kg (0.64 to 4.33) more"
                    + " strength (read), about 9 % of the gain (recalled); that tissue heals faster by the same share"
                    + " is an assumption")),
    PROTEIN_BREAKPOINT(
            1.62,
            0.30,
            "Intake beyond which more protein adds nothing, g/kg a day",
            Source.read("Morton et al. 2018, doi 10.1136/bjsports-2017-097608: 1.62 (1.03 to 2.20) g/kg")),
    COLD_ADAPTATION(
            -0.22,
            0.13,
            "Regular cold-water immersion on adaptation to strength work, SD: harm",
            Source.read("Pinero et al. 2024, doi 10.1002/ejsc.12074: hypertrophy -0.22 (-0.47 to 0.04); Roberts et al."
                    + " 2015, doi 10.1113/JP270570: 17 % type II fibre growth without, none with cold, 12 weeks")),
    COLD_SORENESS(
            -0.55,
            0.145,
            "Cold-water immersion on soreness at 24 to 48 h, SD",
            Source.recalled("Bleakley et al. 2012, doi 10.1002/14651858.CD008262.pub2: -0.55 (-0.84 to -0.27) at 24 h;"
                    + " direction read also in Machado et al. 2016, doi 10.1007/s40279-015-0431-7")),
    COLD_PAIN(
            -1.6,
            0.33,
            "Cryotherapy on pain after knee replacement, points of 10",
            Source.recalled("Aggarwal et al. 2023, doi 10.1002/14651858.CD007911.pub3: -1.6 (-2.3 to -1.0) at 48 h,"
                    + " low certainty")),
    MOBILITY(
            0.0,
            0.10,
            "Mobility work on function, SD: null",
            Source.read("Jump recovery after foam rolling g 0.06 (Wiewelhove et al. 2019, doi"
                    + " 10.3389/fphys.2019.00376); stretching none (Dupuy et al. 2018, doi 10.3389/fphys.2018.00403);"
                    + " the width is an assumption")),
    MOBILITY_SORENESS(
            -0.24,
            0.15,
            "Mobility work on soreness, SD",
            Source.read("Foam rolling g 0.47 for pain (Wiewelhove et al. 2019, doi 10.3389/fphys.2019.00376), halved"
                    + " for small unblinded studies")),
    EARLY_OVERLOAD(
            -0.174,
            0.06,
            "High dose of therapy on both of the first two days after stroke, SD: harm for good",
            Source.read("AVERT 2015, doi 10.1016/S0140-6736(15)60690-0: odds ratio of a good outcome 0.73 (0.59 to"
                    + " 0.90), as ln OR × √3 / π")),
    LN_FITNESS_TIME(
            Math.log(38),
            0.28,
            "Logarithm of the time constant of fitness, days",
            Source.read("Hellard et al. 2006, doi 10.1080/02640410500244697: 38 (17 to 59) days, ill-conditioned"));

    /// Number of effects.
    public static final int COUNT = values().length;

    private final double mean;
    private final double sd;
    private final String meaning;
    private final String cited;
    private final Source.Grade grade;

    Effect(double mean, double sd, String meaning, Source source) {
        this.mean = mean;
        this.sd = sd;
        this.meaning = meaning;
        this.cited = source.text();
        this.grade = source.grade();
    }

    public double mean() {
        return mean;
    }

    public double sd() {
        return sd;
    }

    /// What one unit of the coefficient is, in plain words.
    public String meaning() {
        return meaning;
    }

    /// Where the coefficient comes from.
    public Source source() {
        return new Source(cited, grade);
    }
}
