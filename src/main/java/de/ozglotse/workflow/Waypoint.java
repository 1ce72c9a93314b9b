package de.ozglotse.workflow;

/** A point that a line of a drawing passes. */
public record Waypoint(int x, int y) {}
