package org.unionledger.demo;

import java.util.Set;
import org.unionledger.access.Role;

/** An account of the demo; its password is {@link Demo#PASSWORD}. */
public record DemoAccount(String login, Set<Role> roles, String place) {}
