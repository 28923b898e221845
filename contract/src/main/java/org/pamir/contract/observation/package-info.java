/**
 * What services tell those who watch them, by facades of which a service brings the implementation: Micrometer, OpenTelemetry,
 * SLF4J.
 */
package org.pamir.contract.observation;
