package org.mendline.ml.risk;

/// What is published on knee re-injury after reconstruction of the anterior cruciate ligament.
final class AclEvidence {
    /// Two studies of two years each.
    static final int FOLLOWED_DAYS = 731;

    /// Months after surgery beyond which waiting longer made no difference.
    static final double FLAT_FROM_MONTHS = 9;

    static final double DAYS_PER_MONTH = 30.4375;

    /// 51 % lower re-injury rate for each month of later return, up to 9 months. No interval is carried; this is
    /// the widest that still excludes no effect at 5 %.
    static final PublishedRatio PER_MONTH = PublishedRatio.withZ(
            0.49,
            1.959964,
            "Grindem et al. 2016 (n = 106): 51 % lower rate for each month return is delayed, until 9 months",
            "10.1136/bjsports-2016-096031");

    /// p = 0.075, so z = 1.780.
    static final PublishedRatio CRITERIA_2016 = PublishedRatio.withZ(
            0.16, 1.780, "Grindem et al. 2016 (n = 106): hazard ratio 0.16, p = 0.075", "10.1136/bjsports-2016-096031");

    static final PublishedRatio CRITERIA_2020 = PublishedRatio.withInterval(
            0.08,
            0.01,
            0.6,
            "Grindem et al. 2020 (n = 213): hazard ratio 0.08 (0.01 to 0.6), second ACL injury",
            "10.1136/bjsports-2019-100623");

    static final PublishedRatio LEVEL_ONE_FIRST_YEAR = PublishedRatio.withInterval(
            6.0,
            1.6,
            22.6,
            "Grindem et al. 2020 (n = 213): hazard ratio 6.0 (1.6 to 22.6), second ACL injury",
            "10.1136/bjsports-2019-100623");

    /// Any injury of adolescent athletes over 21 months.
    static final PublishedRatio SHORT_SLEEP = PublishedRatio.withInterval(
            1.7,
            1.0,
            3.0,
            "Milewski et al. 2014 (n = 112 adolescents): relative risk 1.7 (1.0 to 3.0), any injury, observational",
            "10.1097/BPO.0000000000000151");

    /// 38.2 % of those who failed the criteria were re-injured. 13 of 34 are the smallest numbers that give it, so
    /// the interval is the widest the percentage allows.
    static final int FAILED_INJURED = 13;

    static final int FAILED = 34;

    static final String BASE = "Grindem et al. 2016 (n = 106): 38.2 % of those who failed the criteria re-injured";
    static final String BASE_DOI = "10.1136/bjsports-2016-096031";

    /// All criteria passed: 3.2 % (2 of 62) at 6.5 months, 11.3 % (7 of 62) at 9.5 months.
    static final int TESTED = 62;

    static final int PASSED_EARLY = 2;
    static final int PASSED_LATE = 7;
    static final double EARLY_MONTHS = 6.5;
    static final double LATE_MONTHS = 9.5;
    static final double SYMMETRIC_SHARE = 1 - 0.468;
    static final String PASSING =
            "Welling et al. 2018 (n = 62): 3.2 % pass all criteria at 6.5 months, 11.3 % at 9.5 months";
    static final String PASSING_DOI = "10.1007/s00167-018-4916-4";

    private AclEvidence() {}
}
