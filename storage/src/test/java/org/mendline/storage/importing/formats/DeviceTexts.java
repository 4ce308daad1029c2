package org.mendline.storage.importing.formats;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mendline.storage.importing.Source;

/// Small text files of devices, apps and makers, sound and as their exports look.
final class DeviceTexts {
    private DeviceTexts() {}

    static Source file(String name, String text) {
        return ReadCase.source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Source> all() {
        return List.of(
                file(
                        "export.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE HealthData [<!ELEMENT x (y*)>]><HealthData><ExportDate"
                                + " value=\"2026-03-20 12:00:00 +0100\"/><Me HKCharacteristicTypeIdentifierDateOfBirth=\"1980-01-01\"/>"
                                + "<Record type=\"HKQuantityTypeIdentifierStepCount\" sourceName=\"W\" unit=\"count\" startDate=\""
                                + "2026-03-01 08:00:00 +0100\" endDate=\"2026-03-01 08:05:00 +0100\" value=\"5\"/><Record type=\""
                                + "HKQuantityTypeIdentifierHeartRateVariabilitySDNN\" sourceName=\"W\" device=\"&lt;&lt;HKDevice: 0x1&gt;,"
                                + " hardware:Watch2,4, software:4&gt;\" unit=\"ms\" startDate=\"2026-03-01 08:00:00 +0100\" endDate=\""
                                + "2026-03-01 08:05:00 +0100\" value=\"45\"><InstantaneousBeatsPerMinute bpm=\"60\" time=\"8:00:01.5\"/>"
                                + "</Record><Record type=\"HKCategoryTypeIdentifierSleepAnalysis\" sourceName=\"W\" startDate=\""
                                + "2026-03-01 00:00:00 +0100\" endDate=\"2026-03-01 07:05:00 +0100\" value=\""
                                + "HKCategoryValueSleepAnalysisAsleepREM\"/><Workout duration=\"5\" durationUnit=\"min\" sourceName=\"W\""
                                + " startDate=\"2026-03-01 08:00:00 +0100\"/><ActivitySummary dateComponents=\"2026-03-01\""
                                + " activeEnergyBurned=\"500\" activeEnergyBurnedUnit=\"kcal\"/></HealthData>"),
                file(
                        "a.tcx",
                        "<TrainingCenterDatabase><Activities><Activity><Id>2026-03-01T07:00:00Z</Id><Lap StartTime=\""
                                + "2026-03-01T07:00:00Z\"><TotalTimeSeconds>60</TotalTimeSeconds><Track><Trackpoint><Time>"
                                + "2026-03-01T07:00:00Z</Time><HeartRateBpm><Value>99</Value></HeartRateBpm><Cadence>80</Cadence>"
                                + "</Trackpoint><Trackpoint><Time>2026-03-01T07:00:09Z</Time></Trackpoint></Track></Lap><Creator><Name>F"
                                + "</Name><UnitId>1</UnitId></Creator></Activity></Activities></TrainingCenterDatabase>"),
                file(
                        "a.gpx",
                        "<gpx creator=\"x\"><trk><trkseg><trkpt lat=\"1\" lon=\"2\"><ele>5</ele><time>"
                                + "2026-03-01T07:00:00Z</time><hr>88</hr></trkpt><trkpt lat=\"1.1\" lon=\"2\"><time>"
                                + "2026-03-01T08:00:00+01:00</time><speed>2</speed></trkpt></trkseg></trk></gpx>"),
                file(
                        "a.hrm",
                        "[Params]\nVersion=106\nMonitor=22\nSMode=111000000\nDate=20260301\nStartTime=08:00:00\nLength="
                                + "00:00:10\nInterval=5\n\n[HRData]\n80\t36\t70\t100\n81\t36\t70\t100\n"),
                file("rr_2026-03-01_07-30-00.txt", "800\n810\n805\n790\n800\n"),
                file("rr_2026-03-01_07-30-00.txt", "0.0 0.8\n0.81 0.81\n1.61 0.8\n2.41 0.8\n3.2 0.79\n"),
                file(
                        "whoop.csv",
                        "Cycle start time,Cycle end time,Cycle timezone,Recovery score %,Day Strain,Wake onset,Asleep"
                                + " duration (min)\n2026-01-04 06:00:00,2026-01-05 06:00:00,UTC+03:00,71,12.5,2026-01-04 06:12:00,391\n"),
                file(
                        "oura.csv",
                        "date,Bedtime End,Total Sleep Duration,Readiness Score,Temperature Deviation (°C),Type\n"
                                + "2025-04-01,2025-04-01T06:10:00,23400,74,-0.25,long_sleep\n2025-04-01,2025-04-01T16:10:00,900,,,nap\n"),
                file(
                        "cgm.csv",
                        "Glucose Data,x\nDevice;Serial Number;Device Timestamp;Record Type;Historic Glucose mmol/L;Scan"
                                + " Glucose mmol/L\nL;1;13-04-2026 08:00;0;5,4;\nL;1;13-04-2026 08:05;1;;6,1\n"),
                file(
                        "stages.csv",
                        "com.samsung.health.sleep_stage,1,2\nstart_time,end_time,stage,source_name\n"
                                + "2026-05-03T00:00:00-03:00,2026-05-03T01:00:00-03:00,40003,W\n"),
                file(
                        "2026-03-01_07-30_walk.mot",
                        "Coordinates\nversion=1\nnRows=3\nnColumns=3\ninDegrees=yes\nendheader\ntime\tknee_angle_r\thip_flexion_l\n"
                                + "0.0\t5.5\t-3\n0.01\t61.2\t20\n0.02\t8\t21.5\n"),
                file(
                        "2026-03-01_07-30_grf.mot",
                        "name grf\ndatacolumns 3\ndatarows 4\nendheader\n\ntime  R_ground_force_vy  L_ground_force_vy\n0 0 0\n"
                                + "0.1 800 0\n0.2 790 700\n0.3 0 650\n"),
                file(
                        "2026-03-01_07-30_walk.trc",
                        "PathFileType\t4\t(X/Y/Z)\ta.trc\nDataRate\tUnits\n150.00\tmm\nFrame#\tTime\tA\t\t\n\t\tX1\tY1\tZ1\n\n"
                                + "1\t0.000\t1\t2\t3\n2\t0.007\t1\t\t3\n"),
                file(
                        "2026-03-01_07-30_nexus.csv",
                        "Model Outputs\n100\n,,Ann:LKneeAngles,,,Ann:RHipAngles,,\nFrame,Sub Frame,X,Y,Z,X,Y,Z\n,,deg,deg,deg,deg,deg,deg\n"
                                + "1,0,5,1,1,2,3,4\n2,0,60,1,1,30,3,4\n\nTrajectories\n100\n,,Ann:LASI,,\nFrame,Sub Frame,X,Y,Z\n,,mm,mm,mm\n1,0,1,2,3\n"),
                file(
                        "2026-03-01_07-30_jump.txt",
                        "Time (s)\tLeft (N)\tRight (N)\n0\t350\t352\n0.5\t350\t351\n1.0\t349\t351\n1.5\t20\t700\n1.6\t0\t0\n1.9\t0\t0\n2\t1e3\t900\n2.1\t0\t350\n"),
                file(
                        "2026-03-01_07-30_walk.forces",
                        "[Force Data]\nNumberOfForcePlates=1\nSampleRate=450.0\nNumberOfSamples=4\n#Sample\tFX1\tFY1\tFZ1\tX1\n"
                                + "1\t0\t0\t0\t5\n2\t3\t700\t1\t5\n3\t-3\t710\t1\t5\n4\t0\t0\t0\t5\n"),
                file(
                        "2026-03-01_07-30_imu.csv",
                        "Timestamp (us),Gyroscope X (deg/s),Gyroscope Y (deg/s),Gyroscope Z (deg/s),Accelerometer X (g),Accelerometer Y"
                                + " (g),Accelerometer Z (g)\n1000,1,2,3,0,0,1\n21000,2,2,3,0,0.1,1\n41000,3,2,3,0,0,0.9\n"),
                file(
                        "2026-03-01_07-30_xsens.txt",
                        "// Start Time: 0\n// Sample rate: 50.0Hz\nCounter\tAcc_X\tAcc_Y\tAcc_Z\tGyr_X\tGyr_Y\tGyr_Z\n 65535\t0\t0\t9.8\t1\t1\t1\n"
                                + " 0\t0\t0.1\t9.8\t1\t1\t1\n 1\t0\t0\t9.7\t1\t1\t1\n"),
                file(
                        "2026-03-01_07-30.vo2",
                        "secs, rf, rmv, vo2, vco2, hr\n2, 20, 60, 1000, 0, 120\n12, 21, 61, 1100, 0, 125\n22, 22, 62, 1200, 0, 130\n40, 22, 62, 1300, 0, 135\n"),
                file(
                        "elite.csv",
                        "Member,Datetime,Type,lnRmssd,Rmssd,HR\nAnn,2026-03-01 07:00:00,readiness,3.7,40.5,55\n"),
                file(
                        "steps-2026.json",
                        "[{\"dateTime\":\"04/01/25 00:01:00\",\"value\":\"120\"},{\"dateTime\":\"04/01/25"
                                + " 00:02:00\",\"value\":\"80\"}]"),
                file(
                        "sleep.json",
                        "[{\"logId\":1,\"endTime\":\"2025-04-01T06:45:00.000\",\"minutesAsleep\":402,\"mainSleep\":true,"
                                + "\"levels\":{\"summary\":{\"deep\":{\"minutes\":70}},\"data\":[{\"level\":\"light\"}]}}]"),
                file(
                        "uds.json",
                        "{\"days\":[{\"calendarDate\":\"2026-03-01\",\"totalSteps\":9000,\"restingHeartRate\":52}]}"));
    }
}
