package org.mendline.storage.importing.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.storage.importing.FormatReader;
import org.mendline.storage.importing.Source;
import org.mendline.storage.importing.device.RecordingStart;
import org.mendline.storage.importing.formats.ReadCase;
import org.mendline.storage.importing.motion.force.ForceTableReader;
import org.mendline.storage.importing.motion.imu.ImuTextReader;
import org.mendline.storage.importing.motion.markers.NexusCsvReader;
import org.mendline.storage.importing.motion.metabolic.MetabolicCartReader;
import org.mendline.storage.importing.motion.opensim.StorageReader;

/// Small cases of the text formats of movement laboratories.
class MotionReadersTest {
    private static final StorageReader OPENSIM = new StorageReader(ZoneOffset.UTC);
    private static final ForceTableReader FORCE = new ForceTableReader(ZoneOffset.UTC);
    private static final ImuTextReader IMU = new ImuTextReader(ZoneOffset.UTC);
    private static final MetabolicCartReader CART = new MetabolicCartReader(ZoneOffset.UTC);

    private static List<String> lines(FormatReader reader, String text) {
        Source source = ReadCase.source("2026-03-01_07-30-00_a", text.getBytes(StandardCharsets.UTF_8));
        assertThat(reader.accepts(source)).isTrue();
        List<String> lines = ReadCase.lines(reader, source);
        return lines.stream()
                .filter(line -> !line.contains("was taken from the file's name"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01_07-30-00_walk.c3d, 2026-03-01T06:30:00Z",
        "walk 20260301T073000.mot, 2026-03-01T06:30:00Z",
        "2020_02_03_09_42_51.vo2, 2020-02-03T08:42:51Z",
        "lab.zip/2026-03-01 07.30 jump.txt, 2026-03-01T06:30:00Z",
        "2026-03-01_07-30.zip/jump.txt, 2026-03-01T06:30:00Z",
        "2026-03-01.c3d, ",
        "2026-13-01_07-30-00.c3d, ",
        "walk1.c3d, "
    })
    void theNameTellsWhenARecordingBegan(String name, String instant) {
        assertThat(RecordingStart.in(name, ZoneId.of("Europe/Berlin")))
                .isEqualTo(Optional.ofNullable(instant).map(Instant::parse));
    }

    @ParameterizedTest
    @CsvSource({
        "knee_angle_r, KNEE_FLEXION, RIGHT",
        "/jointset/walker_knee_l/knee_angle_l/value, KNEE_FLEXION, LEFT",
        "r_elbow_flex, ELBOW_FLEXION, RIGHT",
        "ankle_angle_l, ANKLE_DORSIFLEXION, LEFT",
        "knee_angle, , ",
        "knee_angle_r_beta, , ",
        "/jointset/walker_knee_l/knee_angle_l/speed, , ",
        "pelvis_tilt, , "
    })
    void onlyNamesThatTellJointAndSideAreKnown(String name, JointMotion motion, Side side) {
        Optional<JointAngle> found = JointAngleNames.openSim(name);
        assertThat(found.map(JointAngle::motion)).isEqualTo(Optional.ofNullable(motion));
        assertThat(found.map(JointAngle::side)).isEqualTo(Optional.ofNullable(side));
    }

    private static String mot(String head, String column, double... values) {
        StringBuilder text = new StringBuilder(head + "endheader\ntime " + column + "\n");
        for (int i = 0; i < values.length; i++) {
            text.append(i / 100.0).append("  ").append(values[i]).append('\n');
        }
        return text.toString();
    }

    @Test
    void aKneeCountedDownwardIsTurnedAndARadianIsADegree() {
        assertThat(lines(OPENSIM, mot("inDegrees=yes\n", "knee_angle_r", -5, -62, 3)))
                .containsExactly(
                        "mendline:trial-knee-flexion-right-range 65 deg @ 2026-03-01T07:30:00Z | OpenSim",
                        "mendline:trial-knee-flexion-right-max 62 deg @ 2026-03-01T07:30:00.010Z | OpenSim",
                        "mendline:trial-knee-flexion-right-min -3 deg @ 2026-03-01T07:30:00.020Z | OpenSim",
                        "mendline:angle-knee-flexion-right [3: 5 .. -3] deg @ 2026-03-01T07:30:00Z +20 ms | OpenSim");
        assertThat(lines(OPENSIM, mot("inDegrees=no\n", "hip_flexion_l", 0, 0.5)))
                .anyMatch(line -> line.startsWith("mendline:trial-hip-flexion-left-max 28.6479 deg"));
    }

    @Test
    void aKneeOfWhichTheDirectionCannotBeToldGivesItsRangeAlone() {
        assertThat(lines(OPENSIM, mot("inDegrees=yes\n", "knee_angle_r", -5, 12, 3)))
                .satisfiesExactly(
                        range -> assertThat(range).startsWith("mendline:trial-knee-flexion-right-range 17 deg"),
                        note -> assertThat(note).contains("only its range was kept"));
    }

    @Test
    void unitsThatTheHeadDoesNotTellAreToldByTheSizeOrNotAtAll() {
        assertThat(lines(OPENSIM, mot("version=1\n", "hip_flexion_r", 0, 40)))
                .anyMatch(line -> line.startsWith("mendline:trial-hip-flexion-right-max 40 deg"));
        assertThat(lines(OPENSIM, mot("version=1\n", "hip_flexion_r", 0, 1.2)))
                .singleElement()
                .asString()
                .contains("inDegrees=yes or inDegrees=no");
    }

    @Test
    void aCutFileAndABrokenRowAreTold() {
        assertThat(lines(OPENSIM, mot("nRows=5\ninDegrees=yes\n", "hip_flexion_r", 0, 40) + "0.02 x\n"))
                .anyMatch(line -> line.startsWith("rejected line 7: "))
                .anyMatch(line -> line.equals("damaged file: The file announces 5 rows and holds 2 sound ones; it may"
                        + " have been cut off."));
        assertThat(lines(OPENSIM, mot("", "pelvis_tilt", 1, 2)))
                .singleElement()
                .asString()
                .startsWith("refused: None of the columns");
    }

    private static String jump(String headings, int columns) {
        StringBuilder text = new StringBuilder(headings + "\n");
        for (int i = 0; i < 300; i++) {
            double newtons = newtons(i / 100.0) / columns;
            text.append(i / 100.0).append(("\t" + newtons).repeat(columns)).append('\n');
        }
        return text.toString();
    }

    /// 1.2 s of standing, a dip, a push, 0.4 s in the air, a landing.
    private static double newtons(double seconds) {
        if (seconds < 1.2 || seconds >= 2.4) {
            return 700;
        }
        return seconds < 1.5 ? 350 : seconds < 1.8 ? 1400 : seconds < 2.2 ? 0 : 1800;
    }

    @Test
    void aCountermovementJumpIsTimedAndIntegrated() {
        List<String> lines = lines(FORCE, jump("Time (s)\tvGRF (N)", 1));
        assertThat(lines)
                .contains("mendline:flight-time 0.4 s @ 2026-03-01T07:30:01.800Z | Force plate")
                .contains(
                        "mendline:peak-vertical-force 1800 N @ 2026-03-01T07:30:02.200Z | Force plate, column vGRF (N)");
        double v = (0.3 * 700 - 0.3 * 350) / (700 / 9.80665);
        String height = lines.stream()
                .filter(line -> line.startsWith("mendline:cmj-height"))
                .findFirst()
                .orElseThrow();
        assertThat(Double.parseDouble(height.split(" ")[1])).isCloseTo(100 * v * v / 2 / 9.80665, within(1.5));
    }

    @Test
    void bothFeetGiveTheirSymmetryAndJumpTogether() {
        assertThat(lines(
                        FORCE,
                        jump("Time (s)\tLeft (N)\tRight (N)", 2).replace("\n1.79\t700.0\t700.0", "\n1.79\t700\t1200")))
                .anyMatch(line -> line.startsWith("mendline:peak-vertical-force-left 900 N"))
                .anyMatch(line -> line.startsWith("mendline:peak-force-symmetry 75 %"));
        assertThat(lines(FORCE, jump("Time\tZ Left\tZ Right", 2)))
                .anyMatch(line -> line.startsWith("mendline:jump-height-flight 19.61"))
                .anyMatch(line -> line.contains("names no unit; its steps are those of seconds"))
                .anyMatch(line -> line.contains("names no unit of force; newtons were assumed"));
    }

    @Test
    void withoutStandingStillThereIsNoCountermovementJump() {
        String text = jump("Time (s)\tGRF (N)", 1).replaceAll("(?m)^0\\.\\d+\t.*\n|^1\\.[01]\\d*\t.*\n", "");
        assertThat(lines(FORCE, text))
                .noneMatch(line -> line.startsWith("mendline:cmj-height"))
                .anyMatch(line -> line.startsWith("mendline:flight-time 0.4 s"));
    }

    @Test
    void modelOutputsOfViconAreKeptAndItsMarkersCounted() {
        String text = "Model Outputs\n100\n,,Ann:LKneeAngles,,\nFrame,Sub Frame,X,Y,Z\n,,deg,deg,deg\n1,0,5,1,1\n"
                + "2,0,60,1,1\n3,0,,,\n\nTrajectories\n100\n,,Ann:LASI,,\nFrame,Sub Frame,X,Y,Z\n,,mm,mm,mm\n1,0,1,2,\n";
        assertThat(lines(new NexusCsvReader(ZoneOffset.UTC), text))
                .contains(
                        "note Trajectories: The file holds the positions of 1 markers in 1 frames at 100 Hz; 1"
                                + " coordinates are missing. They were left out.",
                        "mendline:trial-knee-flexion-left-max 60 deg @ 2026-03-01T07:30:00.010Z | Vicon Nexus",
                        "mendline:angle-knee-flexion-left [2: 5 .. 60] deg @ 2026-03-01T07:30:00Z +10 ms | Vicon Nexus");
    }

    @Test
    void gravityTellsTheUnitOfAcceleration() {
        String heading = "Time (s),Accelerometer X,Accelerometer Y,Accelerometer Z\n";
        assertThat(lines(IMU, heading + "0,0,0,9.8\n0.01,0,1,9.8\n"))
                .anyMatch(line -> line.startsWith("mendline:imu-acceleration-z [2: 9.8 .. 9.8] m/s2"));
        assertThat(lines(IMU, heading + "0,0,0,1\n0.01,0,0.1,1\n"))
                .anyMatch(line -> line.startsWith("mendline:imu-acceleration-z [2: 9.8067 .. 9.8067] m/s2"));
        assertThat(lines(IMU, heading + "0,0,0,55\n0.01,0,1,55\n"))
                .anyMatch(line -> line.startsWith("rejected sensor: The accelerations have no size"));
    }

    @Test
    void anAngularVelocityWithoutUnitIsNotGuessed() {
        assertThat(lines(IMU, "Time (s),Gyro X,Gyro Y,Gyro Z\n0,1,2,3\n0.01,1,2,3\n"))
                .anyMatch(line -> line.startsWith("rejected sensor: The angular velocities name no unit"));
    }

    @Test
    void aPacketCounterRunsOverWithoutLosingTime() {
        assertThat(lines(
                        IMU,
                        "// Sample rate: 50.0Hz\nCounter\tAcc_X\tAcc_Y\tAcc_Z\n65534\t0\t0\t9.8\n65535\t0\t0\t9.8\n"
                                + "0\t0\t0\t9.8\n1\t0\t0\t9.8\n"))
                .anyMatch(line ->
                        line.startsWith("mendline:imu-acceleration-z [4: 9.8 .. 9.8]") && line.contains("+60 ms"));
    }

    @Test
    void thePeakOfOxygenUptakeIsThatOfHalfAMinute() {
        StringBuilder text = new StringBuilder("t;VO2;VCO2;RQ;HR;VE\ns;L/min;L/min;---;bpm;L/min\n");
        for (int second = 0; second <= 120; second += 5) {
            String uptake = second == 60 ? "4,9" : second >= 80 && second < 115 ? "3,1" : "2,0";
            text.append(second).append(";").append(uptake).append(";2,1;1,05;150;0\n");
        }
        assertThat(lines(CART, text.toString()))
                .contains(
                        "mendline:vo2-peak 3100 mL/min @ 2026-03-01T07:31:45Z | Metabolic cart",
                        "mendline:rer-peak 1.05 1 @ 2026-03-01T07:30:30Z | Metabolic cart",
                        "mendline:exercise-test-peak-heart-rate 150 /min @ 2026-03-01T07:30:30Z | Metabolic cart",
                        "note column VE: The column VE is 0 or empty throughout: the cart has no such sensor, it was left"
                                + " out.");
    }

    @Test
    void foreignTablesAreLeftAlone() {
        for (FormatReader reader : List.of(OPENSIM, FORCE, IMU, CART)) {
            for (String text : List.of(
                    "date,weight\n2026-03-01,80\n",
                    "Time,HR\n0,60\n1,61\n",
                    "633.21\n628.46\n640.51\n",
                    "Time (s)\tChannel 0\tChannel 1\n0\t1\t2\n",
                    "")) {
                assertThat(reader.accepts(ReadCase.source(text)))
                        .as(reader.format() + ": " + text)
                        .isFalse();
            }
        }
    }
}
