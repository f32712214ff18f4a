"""nginx with one worker, answering the same bytes with the same headers as the gateway."""
import ssl
import urllib.request

from processes import Server

# What nginx writes by itself, or would write twice.
OWN = {"connection", "content-length", "content-type", "date", "etag", "accept-ranges", "server", "transfer-encoding"}

TEMPLATE = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/nginx-error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  server_tokens off;
  types {{ application/json json; }}
  keepalive_timeout 75s;
  # By default nginx closes a connection after 1000 requests; the gateway does not.
  keepalive_requests 100000000;
  # The gateway has its files in memory; this is nginx's nearest way.
  open_file_cache max=100;
  open_file_cache_valid 60s;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port} ssl http2;
    ssl_certificate {tls}/https.pem;
    ssl_certificate_key {tls}/https.key;
    ssl_protocols TLSv1.2 TLSv1.3;
    root {web};
{headers}
  }}
}}
"""


def start(folder, port, tls, web, like):
    """Serves `web`, with the headers that the answer at the URL `like` has."""
    folder.mkdir()
    headers = "\n".join(f'    add_header {name} "{value}";' for name, value in answer_headers(like))
    # The answers carry no Last-Modified on the other side.
    headers += '\n    add_header last-modified "";'
    (folder / "nginx.conf").write_text(
        TEMPLATE.format(folder=folder, port=port, tls=tls, web=web, headers=headers))
    # The worker may be another user than the one who made the folders.
    for path in (web, *web.parents):
        if path == folder.parent.parent:
            break
        path.chmod(0o755)
    return Server(["nginx", "-p", folder, "-c", folder / "nginx.conf"], port, folder / "nginx.log")


def answer_headers(url):
    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    with urllib.request.urlopen(url, context=context) as answer:
        return [(name, value) for name, value in answer.getheaders() if name.lower() not in OWN]
