package org.mendline.storage.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mendline.storage.daily.PrimaryDevice.Why;

/// Who speaks for a measure, and why.
class PrimaryRuleTest {
    private static final DailyDevice STRAP = device("Polar H10 1234", DeviceClass.CHEST_STRAP);
    private static final DailyDevice WATCH = device("Apple Watch", DeviceClass.WATCH);
    private static final DailyDevice OLD_WATCH = device("Old Apple Watch", DeviceClass.WATCH);
    private static final DailyDevice PHONE = device("iPhone", DeviceClass.PHONE);
    private static final DailyDevice UNKNOWN = device("App", DeviceClass.UNKNOWN);
    private static final DailyDevice TABLE = new DailyDevice(Optional.empty(), DeviceClass.TOLD);
    private static final DailyDevice LAB = device("Cobas 8000", DeviceClass.LAB);

    @Test
    void aDeviceAloneIsPrimary() {
        assertThat(rank("55423-8", List.of(PHONE), Optional.empty()).why()).isEqualTo(new Why.Only());
    }

    @Test
    void whatTheUserChoseComesFirstAndTheOthersKeepTheirOrder() {
        DeviceChoice choice = new DeviceChoice("steps", Optional.of("iPhone"), "Ada", Instant.EPOCH);
        PrimaryDevice ranked = rank("55423-8", List.of(OLD_WATCH, WATCH, PHONE), Optional.of(choice));
        assertThat(ranked.ranked()).containsExactly(PHONE, WATCH, OLD_WATCH);
        assertThat(ranked.why()).isEqualTo(new Why.Chosen("Ada", Instant.EPOCH));
    }

    @Test
    void aChoiceOfADeviceThatIsGoneIsNotFollowed() {
        DeviceChoice choice = new DeviceChoice("steps", Optional.of("Gone"), "Ada", Instant.EPOCH);
        assertThat(rank("55423-8", List.of(WATCH, PHONE), Optional.of(choice)).device())
                .isEqualTo(WATCH);
    }

    @Test
    void theBetterClassComesBeforeMoreDays() {
        PrimaryDevice ranked = rank("8867-4", List.of(PHONE, WATCH, STRAP, UNKNOWN), Optional.empty());
        assertThat(ranked.ranked()).containsExactly(STRAP, WATCH, PHONE, UNKNOWN);
        assertThat(ranked.why())
                .isInstanceOfSatisfying(
                        Why.Better.class, why -> assertThat(why.than()).isEqualTo(DeviceClass.WATCH));
    }

    @Test
    void theLaboratoryComesBeforeDevicesAndThePersonBeforeBothForWhatThePersonFeels() {
        assertThat(rank("2345-7", List.of(WATCH, TABLE, LAB), Optional.empty()).ranked())
                .containsExactly(LAB, TABLE, WATCH);
        assertThat(rank("72514-3", List.of(WATCH, TABLE, LAB), Optional.empty()).device())
                .isEqualTo(TABLE);
    }

    @Test
    void withinAClassTheDaysDecideThenTheName() {
        PrimaryDevice byDays = rank("55423-8", List.of(OLD_WATCH, WATCH), Optional.empty());
        assertThat(byDays.device()).isEqualTo(WATCH);
        assertThat(byDays.why()).isEqualTo(new Why.MostDays(200, 80));
        DailyDevice twin = device("Apple Watch B", DeviceClass.WATCH);
        PrimaryDevice byName = rank("55423-8", List.of(twin, WATCH), Optional.empty());
        assertThat(byName.device()).isEqualTo(WATCH);
        assertThat(byName.why()).isEqualTo(new Why.ByName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ann\u2019s Apple\u00a0Watch (Watch6,1) | WATCH",
                "Ann\u2019s iPhone (iPhone12,1) | PHONE",
                "AutoSleep (Watch6,1) | WATCH",
                "Oura | RING",
                "polar H10 7E9C | CHEST_STRAP",
                "garmin hrm-pro 99 | CHEST_STRAP",
                "garmin Forerunner 245 3391 | WATCH",
                "WHOOP | WATCH",
                "Withings Body+ | SCALE",
                "Omron M7 | CUFF",
                "Elite HRV | UNKNOWN",
                "garmin 1570 3900 | UNKNOWN"
            })
    void theNameTellsTheClass(String name, DeviceClass expected) {
        assertThat(new DeviceClasses().device(Optional.of(name), "fit/1").deviceClass())
                .isEqualTo(expected);
    }

    @Test
    void aLaboratorysFileTellsTheClassOfAnAnalyserAndRecordsWithoutADeviceAreTold() {
        assertThat(new DeviceClasses()
                        .device(Optional.of("XN-1000 A"), "hl7v2/1")
                        .deviceClass())
                .isEqualTo(DeviceClass.LAB);
        assertThat(new DeviceClasses()
                        .device(Optional.empty(), "csv-wellness/1")
                        .deviceClass())
                .isEqualTo(DeviceClass.TOLD);
    }

    @Test
    void daysAreAskedOnlyWhereClassesDoNotDecide() {
        PrimaryRule rule = new PrimaryRule(new DailyMeasures());
        assertThat(rule.alike(Set.of("55423-8"), List.of(WATCH, PHONE))).isEmpty();
        assertThat(rule.alike(Set.of("55423-8"), List.of(WATCH, PHONE, OLD_WATCH)))
                .containsExactlyInAnyOrder(WATCH, OLD_WATCH);
    }

    private static PrimaryDevice rank(String code, Collection<DailyDevice> devices, Optional<DeviceChoice> chosen) {
        Map<DailyDevice, Long> days = devices.stream()
                .collect(Collectors.toMap(d -> d, d -> d == OLD_WATCH ? 80L : d == PHONE ? 300L : 200L));
        return new PrimaryRule(new DailyMeasures()).rank(Set.of(code), devices, chosen, days);
    }

    private static DailyDevice device(String name, DeviceClass deviceClass) {
        return new DailyDevice(Optional.of(name), deviceClass);
    }
}
