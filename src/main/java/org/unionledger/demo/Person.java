package org.unionledger.demo;

import org.unionledger.codes.IdentityNumber;

/** An invented person. */
record Person(String name, IdentityNumber identity, String phone) {}
