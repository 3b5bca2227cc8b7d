/**
 * Whether this server is alive and whether it can work, for a load balancer, for the launcher and for whoever looks after it.
 *
 * <p>{@code /health/live} answers as soon as the application is deployed. {@code /health/ready} also asks Cartera's own database
 * for a connection, and whether this version's migrations are applied. Both answer JSON with the name of each check, 200 when all are up and 503 when one is down. Nobody has to
 * log in, so the answers name no host, no version and no user. They stay plain servlets, because MicroProfile Health is not on
 * every server.
 *
 * <p>Whether the ERP answers and whether the facts are fresh is told as well and makes no server unready: screens, gate and messages
 * go on from the last read, and all servers would leave the load balancer at once. It asks the ERP nothing itself, and it
 * measures nothing.
 */
@NullMarked
package org.cartera.web.health;

import org.jspecify.annotations.NullMarked;
