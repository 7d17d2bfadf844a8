package org.gongfang.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.gongfang.shared.OutsideAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the public network is asked. */
class OutsideAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.2.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001::1"
            })
    void addressesOfOnesOwnNetworksAreInside(String address) throws UnknownHostException {
        assertThat(OutsideAddress.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "202.96.104.15", "100.128.0.1", "2400:3200::1", "64:ff9b::101:101"})
    void othersAreOutside(String address) throws UnknownHostException {
        assertThat(OutsideAddress.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a.ics",
                "file:///etc/passwd",
                "jar:http://example.org!/a",
                "http://",
                "nonsense",
                "https://name:word@example.org/a.ics",
                "http://exa mple.org"
            })
    void onlyPlainWebAddressesAreTaken(String address) {
        assertThatExceptionOfType(TimetableRefused.class)
                .isThrownBy(() -> TimetableFetch.address(address))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("timetable-address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/a.ics",
                "http://[::1]/a.ics",
                "http://2130706433/a.ics",
                "http://169.254.169.254/x",
                "http://localhost:8080/a.ics"
            })
    void thisMachineIsNotAskedUnlessTheOperatorAllowsIt(String address) {
        var fetch = new TimetableFetch(new TimetableSettings(Duration.ofHours(1), Duration.ofSeconds(2), List.of()));

        assertThatExceptionOfType(TimetableRefused.class)
                .isThrownBy(() -> fetch.fetch(address, "", ""))
                .satisfies(
                        refused -> assertThat(refused.code()).isIn("timetable-address-private", "timetable-address"));
    }
}
