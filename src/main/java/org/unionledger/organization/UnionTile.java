package org.unionledger.organization;

import org.unionledger.frame.FigureLink;

/** A figure at the head of a union's page. */
public record UnionTile(String label, FigureLink figure) {}
