"""Ports for processes that a test starts, stops and starts again."""
import random
import socket

# Below the range from which the kernel takes the ports of outgoing connections: one of those must never sit on a port
# that a service wants back after a restart.
FIRST, LAST = 20_000, 32_000


def free_ports(count):
    """Ports that nobody has now; all are held until the last is chosen, so that none is chosen twice."""
    held = []
    try:
        while len(held) < count:
            try:
                held.append(socket.create_server(("127.0.0.1", random.randrange(FIRST, LAST))))
            except OSError:
                continue
        return [each.getsockname()[1] for each in held]
    finally:
        for each in held:
            each.close()
