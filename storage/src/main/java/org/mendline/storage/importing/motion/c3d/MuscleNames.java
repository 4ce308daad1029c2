package org.mendline.storage.importing.motion.c3d;

import java.util.regex.Pattern;

/// Tells analog channels that hold EMG by their labels: the word itself, or a muscle that surface EMG is usually taken
/// from (SENIAM's list of electrode sites, seniam.org), in Latin or as laboratories shorten it.
final class MuscleNames {
    private static final Pattern EMG = Pattern.compile("(?<![A-Za-z])S?EMG", Pattern.CASE_INSENSITIVE);
    private static final Pattern MUSCLE = Pattern.compile(
            "rectus[ _.]?fem|vast(?:us|[ _.]?(?:lat|med))|biceps|triceps|semi[ _.]?(?:tend|memb)|hamstring|quadriceps"
                    + "|gastroc|soleus|tib(?:ialis)?[ _.]?ant|peron(?:eus|aeus)|fibularis|glut(?:eus|aeus|[ _.]?(?:max|med))"
                    + "|adductor|tensor[ _.]?fasc|erector|multifidus|longissimus|rectus[ _.]?abd|obliq|delt(?:oid|[ _.]?(?:ant|med|post))"
                    + "|trapez|infraspin|supraspin|serratus|pectoralis|latissimus|brachiorad",
            Pattern.CASE_INSENSITIVE);

    private MuscleNames() {}

    static boolean isEmg(String label) {
        return EMG.matcher(label).find() || MUSCLE.matcher(label).find();
    }
}
