package org.unionledger.plan.notice;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.unionledger.frame.Refused;

/**
 * Where another program may be told something: by HTTPS at an address of the public network, so that nobody makes this server ask
 * machines beside it. {@code union-ledger.webhook.private-targets} lifts both for a book that tells programs of its own network.
 *
 * <p>Asked when an address is written down and before each delivery: a name may lead elsewhere by then. The Java runtime keeps an answer
 * of the name service for some seconds, so that the connection made right behind the check goes where the check looked.
 */
@Component
class Target {

    private static final int LONGEST = 500;

    private final boolean privateAllowed;

    Target(@Value("${union-ledger.webhook.private-targets:false}") boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /** @throws Refused if nothing may be sent there */
    URI require(String written) {
        URI address = read(written);
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(privateAllowed && scheme.equals("http"))) {
            throw Refused.of("address", "plan.problem.target-not-https");
        }
        if (address.getHost() == null || address.getUserInfo() != null || address.getFragment() != null) {
            throw Refused.of("address", "plan.problem.target-unreadable");
        }
        if (!privateAllowed && Arrays.stream(resolved(address.getHost())).anyMatch(Target::isPrivate)) {
            throw Refused.of("address", "plan.problem.target-private");
        }
        return address;
    }

    private static URI read(String written) {
        try {
            if (written.length() > LONGEST) {
                throw Refused.of("address", "plan.problem.target-unreadable");
            }
            return URI.create(written.strip());
        } catch (IllegalArgumentException unreadable) {
            throw Refused.of("address", "plan.problem.target-unreadable");
        }
    }

    private static InetAddress[] resolved(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw Refused.of("address", "plan.problem.target-unknown");
        }
    }

    /** Anything that is not an ordinary address of the public network. */
    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isReserved(bytes) : isReserved((Inet6Address) address, bytes);
    }

    private static boolean isReserved(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0
                || first >= 240
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && bytes[2] == 0
                || first == 198 && (second == 18 || second == 19);
    }

    /** Unique local ones, and those that carry an address of version 4 within. */
    private static boolean isReserved(Inet6Address address, byte[] bytes) {
        boolean local = (bytes[0] & 0xfe) == 0xfc;
        boolean carries = address.isIPv4CompatibleAddress()
                || bytes[0] == 0x20 && bytes[1] == 0x02
                || bytes[0] == 0x00 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        return local || carries;
    }
}
