/**
 * What stands between the network and the resources of a service. Requests that may be read in two ways, and what fails
 * outside of REST, are answered here for every service that has this jar; how many it takes on, how large their bodies are
 * and in which words it refuses, it says itself.
 */
package org.pamir.front;
