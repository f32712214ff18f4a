import { Live } from "../lib/live.js";

const address = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/api/live`;

export const live = new Live({ connect: () => new WebSocket(address) });
