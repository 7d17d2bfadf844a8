package org.gongfang.reporting;

/** What a utilisation report shows: when, which resources, and what its rows stand for. */
public record UtilisationQuery(Period period, Scope scope, GroupBy groupBy) {}
