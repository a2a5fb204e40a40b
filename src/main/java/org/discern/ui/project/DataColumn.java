package org.discern.ui.project;

/// What the table can be sorted by.
public enum DataColumn {
    TEXT, INTENT, DOMAIN, SPLIT, USER, TIME, CLUSTER, NOVELTY
}
