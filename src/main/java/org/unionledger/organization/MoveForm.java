package org.unionledger.organization;

import org.jspecify.annotations.Nullable;

/**
 * The form that puts a union under another, as it was filled in.
 *
 * @param parent the new leading union, by its exact name
 */
public record MoveForm(
        @Nullable String parent,
        @Nullable String day,
        @Nullable String reason) {}
