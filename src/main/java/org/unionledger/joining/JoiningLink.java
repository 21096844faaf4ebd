package org.unionledger.joining;

import org.unionledger.codes.OrganizationId;

/**
 * The address by which people apply to a union (入会链接、二维码), while it is on.
 *
 * @param code    random; part of the address
 * @param contact whom people ask about their data
 */
public record JoiningLink(long id, OrganizationId union, String code, String contact) {

    public String path() {
        return "/join/" + code;
    }
}
